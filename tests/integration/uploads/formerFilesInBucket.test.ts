import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig, UploadConfig } from 'payload'

import { signIn } from '../../helpers/signIn.ts'
import { startProject } from '../../helpers/startProject.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadForm } from '../../helpers/uploads.ts'

type File = { filename: string; id: string; sizes: Record<string, { filename: string | null }> }

/** A bucket, as a storage plugin uses it: it writes, deletes and serves, the record has a folder, and asking for what is not there fails. */
const bucket = new Map<string, Uint8Array>()

const namesOf = (doc: Partial<File> | undefined): string[] =>
  [doc?.filename, ...Object.values(doc?.sizes ?? {}).map((size) => size?.filename)].filter(
    (name): name is string => typeof name === 'string',
  )

const inBucket: UploadConfig = {
  disableLocalStorage: true,
  handlers: [
    (_, { params: { filename } }) => {
      const bytes = bucket.get(filename)
      return bytes ? new Response(Buffer.from(bytes)) : new Response('Internal Server Error', { status: 500 })
    },
  ],
  imageSizes: [
    { height: 100, name: 'banner', width: 200 },
    { name: 'small', width: 50 },
  ],
}

const storage = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, { defaultValue: 'press', name: 'prefix', type: 'text' }],
  hooks: {
    ...collection.hooks,
    afterChange: [
      ...(collection.hooks?.afterChange ?? []),
      ({ doc, previousDoc, req }) => {
        if (!req.file) return
        for (const name of namesOf(previousDoc as File)) bucket.delete(name)
        for (const name of namesOf(doc as File)) bucket.set(name, req.file.data)
      },
    ],
  },
  upload: inBucket,
})

let newsroom: TestNewsroom
let admin: Record<string, string>

beforeAll(async () => {
  newsroom = await startProject({
    collections: {
      'former-files': { slug: 'old-files' },
      media: { collectionOverride: ({ defaultCollection }) => storage(defaultCollection), slug: 'files' },
    },
  })
  admin = (await signIn(newsroom.payload, 'admin')).headers
})

afterAll(async () => newsroom?.stop())

/** Sends a file, in place of the one of a record where its id is given. */
const send = async (id?: string): Promise<File> => {
  const bytes = await picture({ height: 300, width: 400 })
  const { body, status } = await newsroom.rest<{ doc: File }>({
    body: uploadForm({ bytes, data: { alt: 'Un quai' }, name: 'quai.png', type: 'image/png' }),
    headers: admin,
    method: id ? 'PATCH' : 'POST',
    path: id ? `/files/${id}` : '/files',
  })
  expect(status).toBe(id ? 200 : 201)
  return body.doc
}

/** Where a name leads, or the status of the answer. */
const leadOf = async (name: null | string | undefined, headers: Record<string, string> = {}) => {
  const { headers: answered, status } = await newsroom.rest({ headers, path: `/files/file/${name}` })
  return status === 307 ? answered.get('location') : status
}

describe('where a storage plugin keeps the files of a collection that a project calls otherwise', () => {
  it('a former name leads to the present one in its folder, size by size, and for a stranger only once it is public', async () => {
    const before = await send()
    expect(await leadOf(before.filename, admin)).toBe(200)
    const after = await send(before.id)
    const old = `${before.filename}?prefix=press`
    expect(bucket.has(before.filename)).toBe(false)
    expect([await leadOf(old), await leadOf(old, admin)]).toEqual([403, `${after.filename}?prefix=press`])
    await newsroom.rest({ body: { public: true }, headers: admin, method: 'PATCH', path: `/files/${before.id}` })
    expect(await leadOf(before.filename)).toBe(`${after.filename}?prefix=press`)
    for (const size of ['banner', 'small'])
      expect(await leadOf(before.sizes[size]?.filename)).toBe(`${after.sizes[size]?.filename}?prefix=press`)
    expect(await leadOf(`${after.filename}?prefix=press`)).toBe(200)
  })

  it('a bucket that fails for a present file is not taken for one that has lost its name', async () => {
    const file = await send()
    bucket.delete(file.filename)
    expect(await leadOf(file.filename, admin)).toBe(500)
  })
})
