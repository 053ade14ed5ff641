import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { loadDemo } from '../../tools/demo-content/load.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'
import { uploadsElsewhere } from '../helpers/uploads.ts'
import { FACTS_COLLECTIONS } from '../fixtures/documents/Facts.ts'
import type { Facts } from '../fixtures/documents/Facts.ts'
import { FACTS_QUERY } from '../fixtures/documents/factsQuery.ts'
import { gazetteTeasersJune2024 } from '../fixtures/documents/gazetteTeasersJune2024.ts'
import { gigafactoryStoryAugust2024 } from '../fixtures/documents/gigafactoryStoryAugust2024.ts'
import { industryDigestJune2023 } from '../fixtures/documents/industryDigestJune2023.ts'
import { missingFacts } from '../fixtures/documents/missingFacts.ts'
import { mobilityAgreement2022 } from '../fixtures/documents/mobilityAgreement2022.ts'
import { parkNewsletterSummer2023 } from '../fixtures/documents/parkNewsletterSummer2023.ts'

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>

beforeAll(async () => {
  newsroom = await startPayload()
  uploads = await uploadsElsewhere(newsroom.payload)
  await loadDemo({ payload: newsroom.payload, report: () => {} })
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

/** The slugs to ask for; a collection that a document says nothing about is asked for one document with no slug. */
const variablesOf = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    FACTS_COLLECTIONS.flatMap((collection) => {
      const slugs = Object.keys(facts[collection] ?? {})
      return [
        [collection, slugs],
        [`${collection}Count`, Math.max(1, slugs.length)],
      ]
    }),
  )

const ask = async (facts: Facts) => {
  const { body } = await newsroom.graphql<Record<string, { docs: { slug: string }[] }>>({
    query: FACTS_QUERY,
    variables: variablesOf(facts),
  })
  return body
}

describe('one query of an anonymous reader finds what a real document says', () => {
  it.each([
    ['a digest of three news items', industryDigestJune2023],
    ['the newsletter of an industrial park', parkNewsletterSummer2023],
    ['a story about a plant under construction', gigafactoryStoryAugust2024],
    ['a page of ten teasers', gazetteTeasersJune2024],
    ['an agreement with five signatories', mobilityAgreement2022],
  ])('%s', async (_document, facts) => {
    const { data, errors } = await ask(facts)
    expect(errors).toBeUndefined()
    expect(missingFacts(facts, data ?? {})).toEqual([])
  })

  it('and tells a missing fact by its place', async () => {
    const { data } = await ask({ people: { 'clemence-jost': {} } })
    expect(
      missingFacts({ people: { 'clemence-jost': { name: 'Clémence Jost', places: ['lens'] } } }, data ?? {}),
    ).toEqual(['people/clemence-jost.places: "lens" is not in ["nantes"]'])
  })
})
