import { pathOf } from '../../addresses.ts'
import { AddressesDocument } from '../../generated/queries.ts'
import { present } from '../../present.ts'
import { readKept } from '../readKept.ts'

export type Address = { path: string; updatedAt: string | null }

/** As many of a collection as the newsroom gives at once to who has a key. */
const AT_ONCE = 1000
/** 50,000 addresses are what one sitemap may hold (sitemaps.org). */
const LAST_PAGE = 10

/** Every page of a document. */
export const listAddresses = async (): Promise<Address[]> => {
  const addresses: Address[] = []
  for (let page = 1; page <= LAST_PAGE; page++) {
    const { Articles, Artworks, Events, Newsletters, Organisations } = await readKept(AddressesDocument, { page }, [
      'sitemap',
    ])
    const found = {
      articles: Articles,
      artworks: Artworks,
      events: Events,
      newsletters: Newsletters,
      organisations: Organisations,
    }
    for (const [collection, answer] of Object.entries(found)) {
      for (const { slug, updatedAt } of present(answer?.docs)) {
        const path = pathOf(collection, slug)
        if (path) addresses.push({ path, updatedAt })
      }
    }
    if (Object.values(found).every((answer) => (answer?.docs.length ?? 0) < AT_ONCE)) break
  }
  return addresses
}
