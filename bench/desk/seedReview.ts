import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'

import { keyOf } from '../../src/content-events/names.ts'
import { partsOf } from '../../src/media-review/fingerprint.ts'

type Collection = { collection: { insertMany: (documents: object[]) => Promise<unknown> } }

const ROWS_AT_A_TIME = 1000

/** One address in so many stands on the list of broken ones; one picture in so many is there twice. */
const ONE_IN = 20

/** Sixteen hexadecimal digits that no other number has anything like. */
const printOf = (number: number): string => {
  const half = (seed: number) => (Math.imul(number + 1, seed) >>> 0).toString(16).padStart(8, '0')
  return half(0x9e_37_79_b1) + half(0x85_eb_ca_77)
}

/** Adds so many files that nothing shows, and as many addresses of other sites in documents, with what is noted of them; past Payload. */
export const seedReview = async (payload: Payload, count: number): Promise<void> => {
  const { collections } = payload.db as unknown as { collections: Record<string, Collection> }
  const now = new Date()
  const insert = async (slug: string, documents: object[]): Promise<void> => {
    const common = { createdAt: now, updatedAt: now }
    await collections[slug]?.collection.insertMany(documents.map((document) => ({ ...common, ...document })))
  }
  const { docs } = await payload.find({ collection: 'articles', depth: 0, limit: count, pagination: false, select: {} })
  for (let first = 0; first < count; first += ROWS_AT_A_TIME) {
    const numbers = Array.from({ length: Math.min(ROWS_AT_A_TIME, count - first) }, (_, offset) => first + offset)
    const media = numbers.map((number) => ({
      _id: new ObjectId(),
      alt: { fr: `Image ${number}` },
      filename: `image-${number}.jpg`,
      filesize: 100_000,
      height: 1080,
      mimeType: 'image/jpeg',
      originalFilename: `image-${number}.jpg`,
      public: false,
      ...(number % ONE_IN === 0 && { rightsEnd: now }),
      width: 1920,
    }))
    await insert('media', media)
    await insert(
      'picture-fingerprints',
      media.map(({ _id, filename }, index) => {
        const number = numbers[index] ?? 0
        const fingerprint = printOf(number % ONE_IN === 1 ? number - 1 : number)
        return { filename, fingerprint, media: String(_id), parts: partsOf(fingerprint).map(String) }
      }),
    )
    await insert(
      'document-addresses',
      numbers.flatMap((number) => {
        const id = docs[number]?.id
        const own = `https://site-${number % 500}.example/page-${number}`
        return id ? [{ addresses: ['https://partout.example/', own], key: keyOf('articles', id), savedAt: now }] : []
      }),
    )
    await insert(
      'link-checks',
      numbers.map((number) => ({
        address: number === 0 ? 'https://partout.example/' : `https://site-${number % 500}.example/page-${number}`,
        checkedAt: now,
        code: '404',
        failures: 1,
        history: [{ at: now.toISOString(), code: '404' }],
        isIgnored: false,
        nextCheckAt: new Date(now.getTime() + 86_400_000),
        since: now,
        state: number % ONE_IN === 0 ? 'broken' : 'ok',
      })),
    )
  }
}
