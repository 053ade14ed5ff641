import type { ContentEvent } from '../../content-events/ContentEvent.ts'
import type { WebhookRow } from '../WebhookRow.ts'

type Filters = Pick<WebhookRow, 'changes' | 'collections' | 'locales'>

const holds = <Value>(filter: readonly Value[] | null | undefined, ...values: Value[]): boolean =>
  !filter?.length || values.some((value) => filter.includes(value))

/** Whether a webhook asks for an event. One without languages (a project without localization) is in every language. */
export const isWanted = ({ change, collection, locales }: Pick<ContentEvent, 'change' | 'collection' | 'locales'>, filters: Filters): boolean =>
  holds(filters.collections, collection) && holds(filters.changes, change) && (locales.length === 0 || holds(filters.locales, ...locales))
