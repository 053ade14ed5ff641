import type { DeliveryRow } from '../DeliveryRow.ts'

/** A row of the log as far as the panel needs it, from the server or over the API. */
export type Delivery = Pick<DeliveryRow, 'attemptCount' | 'attempts' | 'createdAt' | 'deliveredAt' | 'eventCount' | 'events' | 'id' | 'kind' | 'nextAttemptAt' | 'state'>

/** Its fields: the message itself may weigh hundreds of kilobytes. */
export const DELIVERY_FIELDS = ['attemptCount', 'attempts', 'createdAt', 'deliveredAt', 'eventCount', 'events', 'kind', 'nextAttemptAt', 'state'] as const
