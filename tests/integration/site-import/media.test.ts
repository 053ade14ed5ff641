import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { picture } from '../../helpers/uploads.ts'
import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'
import { writeWxr } from './writeWxr.ts'
import type { WrittenPost } from './writeWxr.ts'

let site: SiteImport
let server: Server
let asked: string[] = []
let at = ''

beforeAll(async () => {
  site = await startImport()
  const bytes = await picture()
  server = createServer((request, response) => {
    const { url = '' } = request
    asked.push(url)
    if (url.includes('absent') || /-\d+x\d+\./.test(url)) response.writeHead(404).end('Not found')
    else if (url.includes('texte')) response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<?php echo 1;')
    else response.writeHead(200, { 'content-type': 'image/png' }).end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wp-content/uploads`
})

afterAll(async () => {
  server?.close()
  await site?.stop()
})

const nodesIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
}

const uploadsIn = (value: unknown) => nodesIn(value).filter(({ type }) => type === 'upload')

const attachment = (id: number, name: string, more: Partial<WrittenPost> = {}): WrittenPost => ({
  id,
  status: 'inherit',
  title: name,
  type: 'attachment',
  url: `${at}/2019/03/${name}`,
  ...more,
})

const posts = (): WrittenPost[] => [
  attachment(1, 'quai.png', { excerpt: 'Le quai au matin', meta: { _wp_attachment_image_alt: 'Un quai désert' } }),
  attachment(2, 'grue.png'),
  attachment(3, 'absent.png', { meta: { _wp_attachment_image_alt: 'Absente' } }),
  attachment(4, 'texte.jpg', { meta: { _wp_attachment_image_alt: 'Du texte' } }),
  {
    content: `<p>Avant <img class="wp-image-1" src="${at}/2019/03/quai-300x200.png" alt=""> après</p>
      <figure class="wp-block-image"><img src="${at}/2019/03/grue-1024x768.png" alt="Une grue"><figcaption>Sur le port</figcaption></figure>
      <img src="${at}/2019/03/absent.png"><img src="${at}/2019/03/texte.jpg">`,
    id: 10,
    meta: { _thumbnail_id: '1' },
    title: 'En images',
  },
  { content: '[gallery ids="1,2"]', id: 11, title: 'Une galerie' },
]

describe('pictures of an old site', () => {
  it('are left out, and counted, until they are asked for', async () => {
    const report = await site.run(writeWxr(posts()))
    expect(uploadsIn((await site.titled('En images')).body)).toEqual([])
    expect(await site.find('media')).toEqual([])
    expect(report.items.find(({ title }) => title === 'En images')?.notes).toEqual([
      { code: 'picturesLeftOut', sentence: '5 pictures are left out: --media fetches them.' },
    ])
    expect(asked).toEqual([])
  })

  it('stand where they stood, each once, with their words and their rights unknown; what is missing stops nothing', async () => {
    const report = await site.run(writeWxr(posts()), { args: ['--media'] })
    const media = await site.find('media')
    const [quay, crane] = ['quai.png', 'grue.png'].map((name) =>
      media.find(({ originalFilename }) => originalFilename === name),
    )
    expect(media).toHaveLength(2)
    expect(quay).toMatchObject({
      alt: 'Un quai désert',
      caption: 'Le quai au matin',
      licence: 'Droits inconnus',
    })
    expect(quay?.public).toBeFalsy()
    expect(crane).toMatchObject({ alt: 'Une grue', licence: 'Droits inconnus' })

    const article = await site.titled('En images')
    expect(article.mainImage).toBe(quay?.id)
    expect(
      uploadsIn(article.body).map(({ fields, value }) => [
        value,
        (fields as undefined | { caption?: string })?.caption,
      ]),
    ).toEqual([
      [quay?.id, undefined],
      [crane?.id, 'Sur le port'],
    ])
    const gallery = nodesIn((await site.titled('Une galerie')).body).find(({ blockType }) => blockType === 'gallery')
    expect((gallery?.images as undefined | { image: { value: string } }[])?.map(({ image }) => image.value)).toEqual([
      quay?.id,
      crane?.id,
    ])
    const failed = report.items.filter(({ collection }) => collection === 'media')
    expect(failed.map(({ notes, outcome }) => [outcome, notes[0]?.code])).toEqual([
      ['skipped', 'pictureFailed'],
      ['skipped', 'pictureFailed'],
    ])
    expect(asked.filter((url) => url.endsWith('/quai.png'))).toHaveLength(1)

    asked = []
    const again = await site.run(writeWxr(posts()), { args: ['--media'] })
    expect(again.counts.articles).toEqual({ unchanged: 2 })
    expect(asked.filter((url) => !/absent|texte/.test(url))).toEqual([])
  })

  it('are taken from a folder, and never from outside of it', async () => {
    const folder = path.join(site.folder, 'fichiers')
    await mkdir(path.join(folder, '2020/01'), { recursive: true })
    await writeFile(path.join(folder, '2020/01/dossier.png'), await picture())
    await writeFile(path.join(site.folder, 'secret.png'), await picture())
    asked = []
    const wxr = writeWxr(
      [
        {
          content: '<img src="https://clos.example/wp-content/uploads/2020/01/dossier.png" alt="Un dossier">',
          id: 1,
          title: 'Du dossier',
        },
        {
          content: '<img src="https://clos.example/wp-content/uploads/..%2f..%2fsecret.png" alt="Un secret">',
          id: 2,
          title: 'Du dehors',
        },
      ],
      { home: 'https://clos.example' },
    )
    await site.run(wxr, { args: ['--media-folder', folder, '--publish'] })
    expect(uploadsIn((await site.titled('Du dossier')).body)).toHaveLength(1)
    expect((await site.titled('Du dossier'))._status).toBe('published')
    expect(uploadsIn((await site.titled('Du dehors')).body)).toEqual([])
    expect(asked).toEqual([])
  })

  it('keep an article from being public where nobody has described them', async () => {
    const wxr = writeWxr(
      [
        { content: `<img src="${at}/IMG_2041.png">`, id: 1, title: 'Sans description' },
        {
          content: `<figure><img src="${at}/dsc2.png"><figcaption>La grue du quai nord</figcaption></figure>`,
          id: 2,
          title: 'Avec une légende',
        },
      ],
      { home: 'https://muet.example' },
    )
    const report = await site.run(wxr, { args: ['--media', '--publish'] })
    expect((await site.titled('Sans description'))._status).toBe('draft')
    expect(report.items.find(({ title }) => title === 'Sans description')?.notes[0]?.code).toBe('refusedToPublish')
    expect((await site.titled('Avec une légende'))._status).toBe('published')
  })
})
