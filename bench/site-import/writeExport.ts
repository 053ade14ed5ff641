import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'

import { frameOf, writeItem } from '../../tests/integration/site-import/writeWxr.ts'

const WORDS =
  'usine batteries canal port énergie emploi formation recrutement chantier logistique textile rail hydrogène mécanique verre laboratoire agglomération entreprise investissement production atelier ingénieur apprenti réseau vapeur recyclage'.split(
    ' ',
  )

const createRandom = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * most)
  }
}

const PICTURE_SIZE = { height: 900, width: 1600 }

/** The files of an old site: pictures that are all different. */
export const writePictures = async (folder: string, count: number): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const background = { b: index % 200, g: (index * 7) % 256, r: (index * 31) % 256 }
    const picture = sharp({
      create: { ...PICTURE_SIZE, background, channels: 3, noise: { mean: index % 200, sigma: 20, type: 'gaussian' } },
    })
    await writeFile(path.join(folder, `photo-${index}.jpg`), await picture.jpeg().toBuffer())
  }
}

/** Writes an export of WordPress with as many posts as are asked for: of 300 to 900 words, in 12 categories and 400 tags, by 8 authors, most with links to others, of which nine in ten came before, and some with a main picture. The same each time. */
export const writeExport = async (file: string, posts: number, pictures = 0): Promise<void> => {
  const random = createRandom(7)
  const word = (): string => WORDS[random(WORDS.length)] ?? ''
  const sentence = (): string => {
    const words = Array.from({ length: 8 + random(14) }, word).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
  const paragraph = (id: number): string => {
    const text = Array.from({ length: 3 + random(3) }, sentence).join(' ')
    return random(9) === 0
      ? `${text} Lire <a href="https://ancien.example/2015/06/article-${random(10) === 0 ? 1 + random(posts) : 1 + random(id)}/">la suite de ${id}</a>.`
      : text
  }
  const { end, start } = frameOf({
    authors: Array.from({ length: 8 }, (_, index) => ({
      first: 'Ana',
      last: `Auteur${index}`,
      login: `a${index}`,
      name: `Ana Auteur${index}`,
    })),
    categories: Array.from({ length: 12 }, (_, index) => ({
      name: `Rubrique ${index}`,
      slug: `rubrique-${index}`,
      ...(index > 5 && { parent: `rubrique-${index - 6}` }),
    })),
  })
  const stream = createWriteStream(file)
  stream.write(start)
  for (let index = 0; index < pictures; index += 1)
    stream.write(
      writeItem({
        id: posts + 1 + index,
        meta: { _wp_attachment_image_alt: `Vue ${index} du canal` },
        title: `Photo ${index}`,
        type: 'attachment',
        url: `https://ancien.example/wp-content/uploads/photo-${index}.jpg`,
      }),
    )
  const everySoMany = pictures > 0 ? Math.floor(posts / pictures) : 0
  for (let id = 1; id <= posts; id += 1) {
    const [category, tag] = [random(12), random(400)]
    const written = writeItem({
      author: `a${random(8)}`,
      categories: [
        ['category', `rubrique-${category}`, `Rubrique ${category}`],
        ['post_tag', `mot-${tag}`, `Mot ${tag}`],
      ],
      content: `${Array.from({ length: 5 + random(8) }, () => paragraph(id)).join('\n\n')}\n\n<h3>${sentence()}</h3>\n<ul>\n<li>${sentence()}</li>\n<li>${sentence()}</li>\n</ul>`,
      date: `${2008 + (id % 15)}-0${1 + (id % 9)}-1${id % 9} 08:30:00`,
      excerpt: sentence(),
      id,
      ...(everySoMany > 0 &&
        id % everySoMany === 0 &&
        id / everySoMany <= pictures && { meta: { _thumbnail_id: String(posts + id / everySoMany) } }),
      link: `https://ancien.example/2015/06/article-${id}/`,
      slug: `article-${id}`,
      title: `${sentence().slice(0, 70)} ${id}`,
    })
    if (!stream.write(`${written}\n`)) await once(stream, 'drain')
  }
  stream.end(end)
  await once(stream, 'finish')
}
