import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'
import sharp from 'sharp'

/** Sends the uploads of a test to a folder of its own; `remove` it in `afterAll`. */
export const uploadsElsewhere = async (payload: Payload): Promise<{ dir: string; remove: () => Promise<void> }> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'beffroi-uploads-'))
  const config = payload.collections.media?.config
  if (!config) throw new Error('uploadsElsewhere: this config has no collection "media".')
  config.upload.staticDir = dir
  return { dir, remove: () => rm(dir, { force: true, recursive: true }) }
}

type PictureOptions = {
  colour?: string
  format?: 'avif' | 'gif' | 'jpeg' | 'png' | 'webp'
  height?: number
  width?: number
}

/** A picture of one colour, small unless asked otherwise. */
export const picture = async ({
  colour = '#1d6fa5',
  format = 'png',
  height = 8,
  width = 12,
}: PictureOptions = {}): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { background: colour, channels: 3, height, width } })
      .toFormat(format)
      .toBuffer(),
  )

/** The form that uploads a file, as the admin panel sends it. */
export const uploadForm = ({
  bytes,
  data = {},
  name,
  type,
}: {
  bytes: Uint8Array<ArrayBuffer>
  data?: Record<string, unknown>
  name: string
  type: string
}): FormData => {
  const form = new FormData()
  form.set('file', new Blob([bytes], { type }), name)
  form.set('_payload', JSON.stringify(data))
  return form
}

/** A rich text that shows a file. */
export const showing = (id: string) => ({
  root: {
    children: [
      {
        fields: null,
        format: '',
        id: '655f1c7f0f0f0f0f0f0f0f0f',
        relationTo: 'media',
        type: 'upload',
        value: id,
        version: 3,
      },
    ],
    direction: 'ltr',
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})

/** The same with the file in a block of the text. */
export const showingInGallery = (id: string) => ({
  root: {
    ...showing(id).root,
    children: [
      {
        fields: {
          blockName: '',
          blockType: 'gallery',
          id: '655f1c7f0f0f0f0f0f0f0f0e',
          images: [{ id: '655f1c7f0f0f0f0f0f0f0f0d', image: { relationTo: 'media', value: id } }],
        },
        format: '',
        type: 'block',
        version: 2,
      },
    ],
  },
})

/** The bytes of each file of a folder, as text that can be compared. */
export const contentsOf = async (dir: string): Promise<Record<string, string>> => {
  const names = (await readdir(dir)).toSorted()
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await readFile(path.join(dir, name))).toString('base64')] as const),
    ),
  )
}

/** A picture that is large enough to be no icon, and another one each time: a PNG in Base64. */
export const noisePicture = async (): Promise<string> => {
  const noise = { mean: 120, sigma: 60, type: 'gaussian' } as const
  const bytes = await sharp({ create: { background: '#888', channels: 3, height: 200, noise, width: 300 } })
    .png()
    .toBuffer()
  return bytes.toString('base64')
}
