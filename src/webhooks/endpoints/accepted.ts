import type { DeliveryRow } from '../DeliveryRow.ts'

/** 202: it is noted, and what becomes of it is in the log (RFC 9110 section 15.3.3). */
export const accepted = (body: { deliveries: DeliveryRow['id'][] } | { delivery: DeliveryRow['id'] }): Response => Response.json(body, { status: 202 })
