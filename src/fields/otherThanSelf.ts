import type { FilterOptionsProps, Where } from 'payload'

/** Keeps a document out of its own list of related documents. */
export const otherThanSelf = ({ id }: FilterOptionsProps): Where | true => (id ? { id: { not_equals: id } } : true)
