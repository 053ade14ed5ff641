/** Where this site shows each kind of document, as the newsroom's settings have it by default. What is not here has no page. */
const FOLDERS = new Map(
  Object.entries({
    articles: '/articles',
    artworks: '/oeuvres',
    events: '/agenda',
    newsletters: '/lettres',
    organisations: '/organisations',
  }),
)

/** The path of a document's page, or undefined when it has none. */
export const pathOf = (collection: string, slug: string | null | undefined): string | undefined => {
  const folder = FOLDERS.get(collection)
  return folder && slug ? `${folder}/${slug}` : undefined
}

/** The collection whose pages stand where a path leads; `undefined` for every other path. */
export const collectionAt = (path: string): string | undefined => {
  for (const [collection, folder] of FOLDERS) if (path.startsWith(`${folder}/`)) return collection
  return undefined
}
