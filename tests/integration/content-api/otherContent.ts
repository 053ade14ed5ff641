import type { CollectionSlug, Payload } from 'payload'

import { hideContent } from '../access/hiddenContent.ts'
import type { HiddenContent } from '../access/hiddenContent.ts'

type Data = Record<string, unknown>

/** A rich text with a link inside the text, a document as a block and a picture, for each of some documents. */
const textAbout = (targets: { id: string; slug: string }[], picture: string) => ({
  root: {
    children: [
      ...targets.flatMap(({ id, slug }, index) => [
        {
          children: [
            { detail: 0, format: 0, mode: 'normal', style: '', text: 'Voir ', type: 'text', version: 1 },
            {
              children: [{ detail: 0, format: 0, mode: 'normal', style: '', text: 'ici', type: 'text', version: 1 }],
              direction: 'ltr',
              fields: { doc: { relationTo: slug, value: id }, linkType: 'internal', newTab: false },
              format: '',
              id: `655f1c7f0f0f0f0f0f0f0f${String(index).padStart(2, '0')}`,
              indent: 0,
              type: 'link',
              version: 3,
            },
          ],
          direction: 'ltr',
          format: '',
          indent: 0,
          type: 'paragraph',
          version: 1,
        },
        { format: '', relationTo: slug, type: 'relationship', value: id, version: 2 },
      ]),
      {
        fields: null,
        format: '',
        id: '655f1c7f0f0f0f0f0f0f0fff',
        relationTo: 'media',
        type: 'upload',
        value: picture,
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

const plainText = (text: string) => ({
  root: {
    children: [
      {
        children: [{ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 }],
        direction: 'ltr',
        format: '',
        indent: 0,
        type: 'paragraph',
        version: 1,
      },
    ],
    direction: 'ltr',
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})

const SAME_DATE = '2024-03-05T09:00:00.000Z'

/**
 * Fills a newsroom with what demo content does not have: equal dates, missing translations, drafts beside published documents, relations and rich text that
 * lead to what is hidden, trashed or deleted, two events in a minute, empty groups.
 */
export const writeOtherContent = async (payload: Payload): Promise<HiddenContent> => {
  const hidden = await hideContent(payload)
  const make = async (collection: CollectionSlug, data: Data): Promise<string> =>
    String((await payload.create({ collection, data: { _status: 'published', ...data } as never, depth: 0 })).id)
  const change = async (collection: CollectionSlug, id: string, data: Data, options: Data = {}): Promise<unknown> =>
    payload.update({ collection, data, depth: 0, id, ...options } as never)

  const [deletedPlace, deletedPerson, deletedArticle] = [
    await make('places', { name: 'Disparue', type: 'commune' }),
    await make('people', { familyName: 'Parti', givenName: 'Louis' }),
    await make('articles', { kind: 'brief', title: 'Disparu' }),
  ]
  const [later, organisation] = [
    await make('articles', { kind: 'brief', title: 'Retiré plus tard' }),
    await make('organisations', { aliases: ['Zinc', 'Zn'], name: 'Atelier du zinc', type: 'company' }),
  ]
  const series = await make('series', { title: 'Rendez-vous' })

  // What bare documents have: no relation, no text, no group.
  for (const kind of ['brief', 'story'] as const) await make('articles', { kind, title: `Nu, ${kind}` })
  await make('events', { name: 'Sans date', type: 'fair' })
  await make('organisations', { name: 'Sans rien', type: 'company' })

  // Equal dates and names, one language or two, and one that empties what another says.
  for (let number = 0; number < 12; number++) {
    const id = await make('articles', {
      authors: number % 2 ? [hidden.shown.person, deletedPerson, hidden.pending.person] : [],
      body: number % 3 ? plainText(`Texte ${number % 2}`) : undefined,
      kicker: number % 4 ? 'Même jour' : undefined,
      kind: number % 2 ? 'brief' : 'story',
      organisations: [organisation, hidden.pending.organisation, hidden.shown.organisation].slice(number % 3),
      publishedAt: SAME_DATE,
      title: `Égal ${number % 3}`,
      topics: number % 2 ? [hidden.topic] : [],
    })
    if (number % 3 === 0)
      await change(
        'articles',
        id,
        { _status: 'published', standfirst: 'In English', title: `Equal ${number}` },
        { locale: 'en' },
      )
    if (number % 4 === 0)
      await change('articles', id, { _status: 'published', kicker: '', title: `Gelijk ${number}` }, { locale: 'nl' })
  }

  const minute = { date: '2024-06-22T16:30:00.000Z', date_tz: 'Europe/Paris', precision: 'minute' }
  for (const name of ['Premier', 'Second', 'Troisième'])
    await make('events', {
      aboutOrganisations: [organisation],
      end: name === 'Second' ? {} : { date: '2024-06-22T18:30:00.000Z', date_tz: 'Europe/Paris', precision: 'minute' },
      name,
      participants: [{ organisation }, { note: 'Seul', person: hidden.shown.person }, { person: hidden.draft.person }],
      places: [deletedPlace, hidden.shown.place],
      registration: name === 'Premier' ? { free: true } : {},
      series,
      start: minute,
      type: 'networking',
    })

  const targets = [
    { id: hidden.shown.article, slug: 'articles' },
    { id: deletedArticle, slug: 'articles' },
    { id: later, slug: 'articles' },
    { id: organisation, slug: 'organisations' },
    { id: hidden.pending.event, slug: 'events' },
    { id: deletedPlace, slug: 'places' },
  ]
  const text = await make('articles', {
    body: textAbout(targets, hidden.publicFile),
    digest: later,
    kind: 'digestItem',
    origin: { published: { date: '2024-03-01T11:00:00.000Z', precision: 'month' }, publisher: organisation },
    people: [deletedPerson, hidden.shown.person],
    places: [deletedPlace],
    quotes: [{ speaker: deletedPerson, text: 'Partir' }, { text: 'Rester' }],
    relatedArticles: [deletedArticle, later, hidden.shown.article, hidden.pending.article],
    title: 'Texte avec liens',
  })
  await change(
    'articles',
    text,
    { _status: 'published', body: textAbout(targets.slice(1), hidden.publicFile), title: 'Text with links' },
    { locale: 'en' },
  )
  await change('organisations', organisation, {
    _status: 'published',
    description: textAbout([{ id: text, slug: 'articles' }, ...targets], hidden.publicFile),
  })
  await make('newsletters', {
    editorial: { author: deletedPerson, body: textAbout(targets.slice(0, 2), hidden.publicFile) },
    publisher: organisation,
    sections: [{ articles: [text, later, deletedArticle] }, { title: 'Vide' }],
    title: 'Lettre',
  })

  // What readers saw for a while, and what they do not see yet.
  await change('articles', later, { _status: 'draft' })
  await change('articles', text, { relatedArticles: [], title: 'Brouillon à côté' }, { draft: true })
  await change(
    'articles',
    hidden.shown.article,
    { quotes: [], title: 'Autre brouillon' },
    { draft: true, locale: 'en' },
  )
  await payload.delete({ collection: 'places', id: deletedPlace })
  await payload.delete({ collection: 'people', id: deletedPerson })
  await payload.delete({ collection: 'articles', id: deletedArticle })
  return hidden
}
