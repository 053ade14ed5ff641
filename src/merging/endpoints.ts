import type { Endpoint, PayloadHandler, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { MERGING_REFUSALS } from '../messages/merging.ts'
import { idIn, isID } from '../payload/ids.ts'
import { isRecord } from '../payload/values.ts'
import { unitsOf } from '../reading-form/units.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { afterIn } from '../where-used/inSteps.ts'
import { compareRecords } from './compareRecords.ts'
import { beginMerge, continueMerge } from './mergeRecords.ts'
import type { MergeRow } from './MergeRow.ts'
import { assertEditor, readMerge } from './records.ts'
import { isList } from './takeValues.ts'
import type { Choice } from './takeValues.ts'
import { undoMerge } from './undoMerge.ts'

const collectionOf = (req: PayloadRequest, slug: string): SanitizedCollectionConfig => {
  assertEditor(req)
  const collection = Object.values(req.payload.collections).find(({ config }) => config.slug === slug)?.config
  if (!collection) throw refusal(req, MERGING_REFUSALS.nothing, 404)
  return collection
}

const choicesIn = (req: PayloadRequest, { flattenedFields }: SanitizedCollectionConfig, given: unknown) => {
  if (given !== undefined && !isRecord(given)) throw refusal(req, MERGING_REFUSALS.badChoice)
  const units = new Map(unitsOf(flattenedFields).map((unit) => [unit.path, unit]))
  const choices: Record<string, Choice> = {}
  for (const [path, choice] of Object.entries(given ?? {})) {
    const unit = units.get(path)
    const isChoice = choice === 'kept' || choice === 'other' || (choice === 'both' && unit && isList(unit.field))
    // Two records never share an address.
    if (!unit || !isChoice || path === 'slug') throw refusal(req, MERGING_REFUSALS.badChoice)
    choices[path] = choice as Choice
  }
  return choices
}

/** `GET /api/{collection}/{id}/merge?with={id}`: the two records side by side; the first one stays. */
const compare =
  (slug: string): PayloadHandler =>
  async (req) => {
    const collection = collectionOf(req, slug)
    const ids = { kept: String(req.routeParams?.id), other: req.searchParams.get('with') ?? '' }
    return Response.json(await compareRecords(req, collection, ids), PRIVATE)
  }

/** `POST /api/{collection}/{id}/merge` with `{ with, choices: { name: 'other' } }`: begins to merge another record into this one. Answers with `{ merge }`, its id. */
const begin =
  (slug: string): PayloadHandler =>
  async (req) => {
    const collection = collectionOf(req, slug)
    const { choices, with: other } = (await readBody(req)) ?? {}
    if (!isId(other)) throw refusal(req, MERGING_REFUSALS.sameRecord)
    const kept = String(req.routeParams?.id)
    const { id } = await beginMerge(req, { choices: choicesIn(req, collection, choices), collection, kept, other })
    return Response.json({ merge: id }, { ...PRIVATE, status: 201 })
  }

type Work = (req: PayloadRequest, row: MergeRow, after?: string) => Promise<unknown>

/** `POST /api/merging/{merge}/follow` or `/undo` with `{ after? }`: a few more documents. */
const step =
  (work: Work): PayloadHandler =>
  async (req) => {
    assertEditor(req)
    const merges = projectSlug(req.payload.config, 'merges')
    const id = idIn(req.payload, String(req.routeParams?.merge))
    if (!merges || !isID(id, merges, req.payload)) throw refusal(req, MERGING_REFUSALS.nothing, 404)
    const row = await readMerge(req, id)
    const { after } = (await readBody(req)) ?? {}
    return Response.json(await work(req, row, afterIn(after)), PRIVATE)
  }

/** The doors of a collection whose records can be merged. */
export const mergeEndpoints = (slug: string): Endpoint[] => [
  { handler: compare(slug), method: 'get', path: '/:id/merge' },
  { handler: begin(slug), method: 'post', path: '/:id/merge' },
]

/** The doors of merges that were begun. */
export const mergingEndpoints: Endpoint[] = [
  { handler: step(continueMerge), method: 'post', path: '/merging/:merge/follow' },
  { handler: step(undoMerge), method: 'post', path: '/merging/:merge/undo' },
]
