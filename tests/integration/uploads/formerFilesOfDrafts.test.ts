import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CollectionConfig, CollectionSlug } from 'payload'

import { signIn } from '../../helpers/signIn.ts'
import { startProject } from '../../helpers/startProject.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadForm, uploadsElsewhere } from '../../helpers/uploads.ts'

type File = { filename: string; id: string }

const withDrafts = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  access: { ...collection.access, read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }) },
  versions: { drafts: true },
})

let newsroom: TestNewsroom
let uploads: { remove: () => Promise<void> }
let admin: Record<string, string>

beforeAll(async () => {
  newsroom = await startProject({
    collections: { media: { collectionOverride: ({ defaultCollection }) => withDrafts(defaultCollection) } },
  })
  uploads = await uploadsElsewhere(newsroom.payload)
  admin = (await signIn(newsroom.payload, 'admin')).headers
})

afterAll(async () => {
  await newsroom?.stop()
  await uploads?.remove()
})

/** Sends a file; as a draft in place of the one of a record where its id is given. */
const send = async (data: Record<string, unknown>, id?: string): Promise<File> => {
  const { body, status } = await newsroom.rest<{ doc: File }>({
    body: uploadForm({ bytes: await picture(), data, name: 'quai.png', type: 'image/png' }),
    headers: admin,
    method: id ? 'PATCH' : 'POST',
    path: id ? `/media/${id}` : '/media',
    query: id ? { draft: true } : {},
  })
  expect(status).toBe(id ? 200 : 201)
  return body.doc
}

const publish = async (id: string): Promise<string> => {
  const { body } = await newsroom.rest<{ doc: File }>({
    body: { _status: 'published' },
    headers: admin,
    method: 'PATCH',
    path: `/media/${id}`,
  })
  return body.doc.filename
}

/** Where a stranger is led to by the name of a file, or the status of the answer. */
const stranger = async ({ filename }: File) => {
  const { headers, status } = await newsroom.rest({ path: `/media/file/${filename}` })
  return status === 307 ? headers.get('location') : status
}

it('the public’s file stays the one that it is until the draft is published, and an older version brings it back', async () => {
  const first = await send({ _status: 'published', alt: 'Un quai', public: true })
  const discarded = await send({}, first.id)
  const pending = await send({}, first.id)
  expect(pending.filename).not.toBe(first.filename)
  expect([await stranger(first), await stranger(pending)]).toEqual([200, 403])

  expect(await publish(first.id)).toBe(pending.filename)
  expect([await stranger(first), await stranger(pending)]).toEqual([pending.filename, 200])
  // It was never public.
  expect(await stranger(discarded)).toBe(403)

  const { docs } = await newsroom.payload.findVersions({
    collection: 'media' as CollectionSlug,
    where: { 'version.filename': { equals: first.filename } },
  })
  await newsroom.payload.restoreVersion({ collection: 'media' as CollectionSlug, id: String(docs[0]?.id) })
  expect(await publish(first.id)).toBe(first.filename)
  expect([await stranger(first), await stranger(pending)]).toEqual([200, first.filename])
})
