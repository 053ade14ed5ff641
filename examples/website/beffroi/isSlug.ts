/** Whether an address can be that of a document: what can not is not asked for, and takes no place in the cache. */
export const isSlug = (text: string): boolean => text.length <= 200 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
