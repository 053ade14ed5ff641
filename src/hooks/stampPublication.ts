import type { CollectionBeforeChangeHook } from 'payload'

/** The first publication dates a document, unless an editor gave it a date. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !data.publishedAt && !originalDoc?.publishedAt
    ? { ...data, publishedAt: new Date().toISOString() }
    : data
