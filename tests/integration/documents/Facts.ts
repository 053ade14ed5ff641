/**
 * What a document says, as an anonymous reader must find it: for each collection, by slug, the fields that hold it. A relation is the
 * slug of its other end, a date its EDTF; a list names what must be among its entries.
 */
export type Facts = Partial<Record<FactsCollection, Record<string, Record<string, unknown>>>>

export const FACTS_COLLECTIONS = ['articles', 'newsletters', 'organisations', 'people', 'places', 'events', 'artworks', 'series'] as const

export type FactsCollection = (typeof FACTS_COLLECTIONS)[number]
