import type { ContentEvent } from './ContentEvent.ts'

/** A row of `content-events` as it is stored. */
export type EventRow = Omit<ContentEvent, 'affected' | 'collection' | 'id' | 'sequence'> & {
  affected?: ContentEvent['affected'] | null
  collectionName: string
  id: number | string
  links: string[]
  pending?: boolean | null
  sequence?: null | number
}
