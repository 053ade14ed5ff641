import type { PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { Proposal } from '../import/linking/Proposal.ts'
import { foldName } from '../import/recognising/words.ts'
import type { Created, ImportRow } from './ImportRow.ts'
import { assertDraftable } from './assertDraftable.ts'
import { deskOf } from './desk.ts'
import { ORDER, articleText, draftData, linksOf, roleOf } from './draftData.ts'
import type { Making } from './draftData.ts'
import { placedPicture } from './pictures/placePictures.ts'
import type { PlacedPicture } from './pictures/placePictures.ts'
import { pictureAt, placeOf } from './pictures/takenPictures.ts'
import { resolve } from './resolve.ts'

/** A region before its departments, these before their communes, and a building last. */
const RANK = ['region', 'department', 'area', 'commune']
const rankOf = (type: string | undefined): number => {
  const rank = RANK.indexOf(type ?? '')
  return rank < 0 ? RANK.length : rank
}

type Data = Record<string, unknown>

const withoutEmpty = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !(Array.isArray(value) && value.length === 0)))

/** What is linked already stays; what the document speaks of comes beside it. */
const joined = (before: unknown, added: unknown): unknown => {
  const [old, fresh] = [Array.isArray(before) ? before : [], Array.isArray(added) ? added : []]
  return [...new Set([...old, ...fresh])]
}

/** The pictures of an article that were taken and are there. */
const placedOf = (
  { payload: { config } }: PayloadRequest,
  { document, pictures }: Pick<ImportRow, 'document' | 'pictures'>,
  { collection, index }: Proposal,
): PlacedPicture[] => {
  const media = projectSlug(config, 'media')
  if (collection !== 'articles' || !media) return []
  return (pictures ?? []).flatMap(({ key, media: id }) => {
    const read = placeOf(key)?.article === index ? pictureAt(document, key) : undefined
    return read && id !== undefined ? [placedPicture(read, { collection: media, id })] : []
  })
}

const LISTS = ['organisations', 'people', 'places', 'events', 'artworks']

/**
 * Makes the drafts that were accepted, in the transaction of `req` and with the rights of its person: what is led to first, then what leads to it. Records that were chosen are linked and
 * left as they are; an article that is updated gets a newer draft.
 *
 * @param row its pictures as files of the media library, where they are there.
 * @param created gets what was made, as it is made.
 */
export const createDrafts = async (
  req: PayloadRequest,
  { document, pictures, proposals }: ImportRow,
  created: Created[],
): Promise<void> => {
  const desk = deskOf(req)
  const { config } = req.payload
  const resolved = resolve(document, proposals)
  const wanted = await assertDraftable(req, { proposals })
  for (const { decision, key } of proposals) if (decision.action === 'link') resolved.set(key, decision.record)
  for (const name of ORDER) {
    const collection = projectSlug(config, name)
    if (!collection) continue
    const mine = wanted
      .filter((proposal) => proposal.collection === name)
      .toSorted((a, b) =>
        name === 'places'
          ? rankOf(document.places[a.index]?.type) - rankOf(document.places[b.index]?.type) || a.index - b.index
          : a.index - b.index,
      )
    for (const proposal of mine) {
      const making: Making = { document, pictures: placedOf(req, { document, pictures }, proposal), proposal, resolved }
      const { decision, key, name: title } = proposal
      if (decision.action === 'update') {
        const { id, ...stored } = await desk.find(collection, decision.record)
        const text = withoutEmpty(articleText({ ...making, hasLead: Boolean(stored.mainImage) }))
        const data = {
          ...text,
          ...Object.fromEntries(
            LISTS.filter((list) => list in text).map((list) => [list, joined(stored[list], text[list])]),
          ),
        }
        const before = Object.fromEntries(Object.keys(data).map((field) => [field, stored[field] ?? null]))
        await desk.update(collection, id, data)
        resolved.set(key, id)
        created.push({ before, collection: name, id, key, title })
      } else {
        const { id } = await desk.create(collection, withoutEmpty(draftData(making)))
        resolved.set(key, id)
        created.push({ collection: name, id, key, title })
      }
    }
    if (name === 'organisations')
      for (const proposal of mine) {
        const links = linksOf({ document, proposal, resolved })
        const id = resolved.idOf('organisations', proposal.name)
        if (links.length > 0 && id !== undefined) await desk.update(collection, id, { links })
      }
  }
  const roles = projectSlug(config, 'roles')
  for (const proposal of roles ? proposals.filter(({ collection }) => collection === 'people') : []) {
    const role = roleOf({ document, proposal, resolved })
    if (!role || !roles) continue
    const known = await desk.findAll(roles, {
      and: [{ organisation: { equals: role.organisation } }, { person: { equals: role.person } }],
    })
    if (known.some(({ title }) => foldName(String(title)) === foldName(role.title))) continue
    const { id } = await desk.create(roles, role)
    created.push({ collection: 'roles', id, title: `${role.title} (${proposal.name})` })
  }
}
