import { DELIVERY_FIELDS } from '../Delivery.ts'

/** The part of an address that asks for what the panel shows of a delivery and no more. */
export const deliveryQuery = (): string => new URLSearchParams([['depth', '0'], ...DELIVERY_FIELDS.map((field) => [`select[${field}]`, 'true'])]).toString()
