import type { CollectionBeforeValidateHook } from 'payload'

const joined = (parts: unknown[], separator: string): string => parts.filter((part) => typeof part === 'string' && part).join(separator)

/** `name` is read (Clémence Jost), `sortName` is sorted by (Jost, Clémence); both follow the two names. */
export const nameForLists: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const { familyName, givenName } = { ...originalDoc, ...data }
  return { ...data, name: joined([givenName, familyName], ' '), sortName: joined([familyName, givenName], ', ') }
}
