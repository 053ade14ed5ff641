/** What a document is called in the register and in cache tags: `articles:66f0…`. */
export const keyOf = (collection: string, id: number | string): string => `${collection}:${id}`
