import { docAccessOperation } from 'payload'
import type { PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import type { Proposal } from '../import/linking/Proposal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { deskOf } from './desk.ts'
import type { ImportRow } from './ImportRow.ts'

/** Each takes some hundredths of a second, and a transaction of MongoDB a minute at most. */
const MOST_DRAFTS = 400

const MOST_TITLES = 5
const titlesOf = (titles: readonly string[]) => ({ titles: titles.slice(0, MOST_TITLES).join(', ') })

/** Records that were chosen may have gone since, or never have been the person's to see; an article may be theirs to see and not to change. */
const assertChosen = async (req: PayloadRequest, proposals: readonly Proposal[]): Promise<void> => {
  const missing: string[] = []
  const others: string[] = []
  for (const { collection: name, decision } of proposals) {
    if (decision.action !== 'link' && decision.action !== 'update') continue
    const { record: id, recordName } = decision
    const collection = projectSlug(req.payload.config, name)
    const stored = collection && req.payload.collections[collection]
    const [found] = stored ? await deskOf(req).findAll(collection, { id: { equals: id } }) : []
    if (!stored || !found) missing.push(recordName || String(id))
    else if (decision.action === 'update' && !(await docAccessOperation({ collection: stored, id, req })).update)
      others.push(recordName || String(id))
  }
  if (missing.length > 0) throw refusal(req, t(req, IMPORTS.missing, titlesOf(missing)))
  if (others.length > 0) throw refusal(req, t(req, IMPORTS.notYoursToChange, titlesOf(others)), 403)
}

/** A project may let authors make articles and nothing else. */
const assertCreator = async (req: PayloadRequest, proposals: readonly Proposal[]): Promise<void> => {
  const mine = new Map<string, boolean>()
  for (const { collection: name, decision } of proposals) {
    const collection = decision.action === 'create' ? projectSlug(req.payload.config, name) : undefined
    if (!collection || mine.has(name)) continue
    const access = req.payload.collections[collection]?.config.access
    mine.set(name, Boolean(await access?.create({ data: { _status: 'draft' }, req })))
  }
  const others = proposals.filter(({ collection }) => mine.get(collection) === false).map(({ name }) => name)
  if (others.length > 0) throw refusal(req, t(req, IMPORTS.notYoursToCreate, titlesOf(others)), 403)
}

/**
 * The proposals that become drafts.
 *
 * @throws a refusal, where there are none or too many, a record that was chosen is gone, or one is not the person's to make or to change.
 */
export const assertDraftable = async (
  req: PayloadRequest,
  { proposals }: Pick<ImportRow, 'proposals'>,
): Promise<Proposal[]> => {
  const wanted = proposals.filter(({ decision }) => decision.action === 'create' || decision.action === 'update')
  if (wanted.length === 0) throw refusal(req, IMPORTS.nothingAccepted)
  if (wanted.length > MOST_DRAFTS) throw refusal(req, t(req, IMPORTS.tooMany, { most: MOST_DRAFTS }))
  await assertCreator(req, wanted)
  await assertChosen(req, proposals)
  return wanted
}
