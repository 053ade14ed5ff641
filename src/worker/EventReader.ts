import type { Payload } from 'payload'

/** Something that reacts to content events, with a cursor of its own. */
export type EventReader = {
  /**
   * Does what there is to do now, and does not wait for slow receivers.
   *
   * @returns when it wants to be called again at the latest; nothing: when there is news.
   */
  round: () => Promise<Date | undefined>
  stop: () => Promise<void>
}

export type CreateEventReader = (args: { payload: Payload; wake: () => void }) => EventReader
