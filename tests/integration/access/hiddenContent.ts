import type { Payload } from 'payload'

import { elementNode } from '../../../src/fields/rich-text/elementNode.ts'
import { picture } from '../../helpers/uploads.ts'

/** Stands in everything that a stranger may not see, and nowhere else. */
export const MARKER = 'quetzal'

type Named = Record<
  'article' | 'artwork' | 'event' | 'newsletter' | 'organisation' | 'person' | 'place' | 'role' | 'series',
  string
>

const many = (id?: string): string[] => (id ? [id] : [])

const COLLECTIONS = {
  article: 'articles',
  artwork: 'artworks',
  event: 'events',
  newsletter: 'newsletters',
  organisation: 'organisations',
  person: 'people',
  place: 'places',
  role: 'roles',
  series: 'series',
} as const

const text = (...children: unknown[]) => ({ root: elementNode('root', children) })

const words = (value: string) => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: value,
  type: 'text',
  version: 1,
})

/** A text whose blocks lead to documents. */
const showingInBlocks = (word: string, links: Partial<Named> & { file: string }) => {
  const file = { relationTo: 'media', value: links.file }
  const person = links.person && { relationTo: 'people', value: links.person }
  const article = links.article && { relationTo: 'articles', value: links.article }
  const link = links.organisation && {
    ...elementNode('link', [words('ici')], { version: 3 }),
    fields: { doc: { relationTo: 'organisations', value: links.organisation }, linkType: 'internal', newTab: false },
    id: '652f1f77bcf86cd799439012',
  }
  const blocks: object[] = [
    { blockType: 'pullQuote', speaker: person, text: word },
    { blockType: 'box', body: text(elementNode('paragraph', link ? [words(word), link] : [words(word)])), title: word },
    { blockType: 'gallery', images: [{ image: file }] },
    { blockType: 'download', file },
    ...(article ? [{ articles: [article], blockType: 'readAlso' }] : []),
  ]
  return text(
    ...blocks.map((fields, index) => ({
      fields: { blockName: '', id: `652f1f77bcf86cd79943902${index}`, ...fields },
      format: '',
      type: 'block',
      version: 2,
    })),
  )
}

/**
 * Fills a newsroom with what strangers may not see, and links it from what they may: one document a collection that is a draft, one in
 * the trash, one published with a pending draft, and one published that links to all of these; a private file, a user, an API client.
 */
export const hideContent = async (payload: Payload) => {
  const user = await payload.db.create({
    collection: 'users',
    data: { email: `${MARKER}@example.com`, name: MARKER, role: 'author' },
  })
  const upload = async (name: string, alt: string) =>
    String(
      (
        await payload.create({
          collection: 'media',
          data: { alt, caption: alt, credit: alt },
          file: {
            data: Buffer.from(await picture({ height: 700, width: 1300 })),
            mimetype: 'image/png',
            name,
            size: 1,
          },
        })
      ).id,
    )
  const privateFile = await upload(`${MARKER}.png`, MARKER)
  const publicFile = await upload('beffroi.png', 'Un beffroi')
  const topic = String((await payload.create({ collection: 'topics', data: { name: 'Industrie' } })).id)

  /** One document a collection, all linked to each other in the order that their required fields allow. */
  const family = async (
    word: string,
    more: { _status: 'draft' | 'published'; createdBy: string },
    links: Partial<Named> & { file: string },
  ): Promise<Named> => {
    const make = async (
      collection: (typeof COLLECTIONS)[keyof Named],
      data: Record<string, unknown>,
    ): Promise<string> =>
      String((await payload.create({ collection, data: { ...more, ...data } as never, depth: 0 })).id)
    const place = await make('places', {
      address: word,
      containedIn: many(links.place),
      image: links.file,
      name: word,
      type: 'commune',
    })
    const organisation = await make('organisations', {
      legalName: word,
      links: links.organisation ? [{ organisation: links.organisation, type: 'partnerOf' }] : [],
      logo: links.file,
      name: word,
      sites: [{ place: links.place ?? place, role: 'headquarters' }],
      topics: [topic],
      type: 'company',
    })
    const person = await make('people', {
      familyName: word,
      occupation: word,
      places: many(links.place),
      portrait: links.file,
    })
    const role = await make('roles', {
      organisation: links.organisation ?? organisation,
      person: links.person ?? person,
      title: word,
    })
    const series = await make('series', { description: word, organisations: many(links.organisation), title: word })
    const artwork = await make('artworks', {
      artists: many(links.person),
      commissioners: many(links.organisation),
      mainImage: links.file,
      places: many(links.place),
      series: [{ series: links.series ?? series }],
      title: word,
      topics: [topic],
    })
    const event = await make('events', {
      artworks: many(links.artwork),
      image: links.file,
      name: word,
      organisers: many(links.organisation),
      participants: [{ organisation: links.organisation, person: links.person }],
      places: many(links.place),
      superEvent: links.event,
      topics: [topic],
      type: 'fair',
    })
    const article = await make('articles', {
      artworks: many(links.artwork),
      authors: many(links.person),
      body: showingInBlocks(word, links),
      digest: links.article,
      events: many(links.event),
      kind: 'brief',
      mainImage: links.file,
      organisations: many(links.organisation),
      people: many(links.person),
      places: many(links.place),
      quotes: [{ speaker: links.person, text: word }],
      relatedArticles: many(links.article),
      series: many(links.series),
      title: word,
      topics: [topic],
    })
    const newsletter = await make('newsletters', {
      editorial: { author: links.person },
      publisher: links.organisation,
      sections: [{ articles: many(links.article), title: word }],
      title: word,
    })
    return { article, artwork, event, newsletter, organisation, person, place, role, series }
  }

  const createdBy = String(user.id)
  const draft = await family(MARKER, { _status: 'draft', createdBy }, { file: privateFile })
  const shown = await family('Visible', { _status: 'published', createdBy }, { ...draft, file: publicFile })
  // What a hidden document says of a published one must not show at the published one's end either.
  const pointing = await family(`${MARKER} pointing`, { _status: 'draft', createdBy }, { ...shown, file: publicFile })
  const trashed = await family(`${MARKER} trashed`, { _status: 'published', createdBy }, { ...shown, file: publicFile })
  const pending = await family('Visible avant', { _status: 'published', createdBy }, { ...trashed, file: publicFile })
  for (const [kind, collection] of Object.entries(COLLECTIONS)) {
    const id = pending[kind as keyof Named]
    const name = {
      articles: 'title',
      artworks: 'title',
      events: 'name',
      newsletters: 'title',
      organisations: 'name',
      people: 'familyName',
      places: 'name',
      roles: 'title',
      series: 'title',
    }[collection]
    await payload.update({ collection, data: { [name]: `${MARKER} pending` }, draft: true, id, locale: 'fr' })
    await payload.update({ collection, data: { [name]: `${MARKER} pending` }, draft: true, id, locale: 'en' })
    await payload.update({
      collection,
      data: { deletedAt: new Date().toISOString() },
      id: trashed[kind as keyof Named],
    })
  }
  await payload.create({
    collection: 'api-clients',
    data: { apiKey: crypto.randomUUID(), enableAPIKey: true, name: MARKER },
  })
  await payload.updateGlobal({ data: { publisher: draft.organisation }, slug: 'newsroom' })
  await payload.jobs.queue({
    input: { doc: { relationTo: 'articles', value: draft.article }, type: 'publish' },
    task: 'schedulePublish',
    waitUntil: new Date(Date.now() + 3_600_000),
  })
  return { COLLECTIONS, draft, pending, pointing, privateFile, publicFile, shown, topic, trashed, user: createdBy }
}

export type HiddenContent = Awaited<ReturnType<typeof hideContent>>
