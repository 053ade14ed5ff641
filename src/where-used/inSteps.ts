import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'

import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'
import { WHERE_USED_REFUSALS } from '../messages/whereUsed.ts'
import { asOneAgain, classifyDatabaseError } from '../payload/transactions.ts'
import { describeGone } from './describeGone.ts'
import type { Leading, Target } from './findLeading.ts'
import { describeUses } from './findUses.ts'
import type { Use } from './findUses.ts'

/** One document of a report: what it is, and why it was left as it is. */
export type Replaced = Pick<Use, 'collection' | 'id' | 'isGlobal' | 'kind' | 'title'> & {
  /** It was left for a reason of the moment: another attempt may change it. */
  isPassing?: true
  reason?: string
}

/** What one step of a work on many documents came to. */
export type Step = {
  /** How many documents are still to come. */
  left: number
  /** Where the next step goes on; nothing at the end. */
  next?: string
  refused: Replaced[]
  replaced: Replaced[]
}

/** One request does so many documents at most, and begins none after so long: the next one goes on. */
const MOST_DOCUMENTS = 20
const MOST_MS = 5000

/** Why a document was not changed, in a sentence for the person of the request. What was not foreseen is in the log. */
const reasonOf = (req: PayloadRequest, error: unknown): string => {
  if (classifyDatabaseError(error)) return t(req, WHERE_USED_REFUSALS.busy)
  if (error instanceof APIError && error.name === 'Forbidden') return t(req, WHERE_USED_REFUSALS.mayNotChange)
  if (error instanceof APIError && error.isPublic) return error.message
  req.payload.logger.error({ err: error, msg: 'A document could not be made to lead to another record.' })
  return t(req, WHERE_USED_REFUSALS.failed)
}

/** The key that documents are gone through by. */
export const keyFor = ({ collection, id }: Pick<Leading, 'collection' | 'id'>): string => `${collection}:${id}`

const LONGEST_KEY = 200

/** Where a request asks a work to go on: the `next` of the step before. */
export const afterIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_KEY ? value : undefined

type Args = {
  /** The `next` of the step before. */
  after?: string
  /** All of them, in the order of their keys. */
  all: readonly Leading[]
  /** Why one is left that is in the trash, gone, or no longer for the eyes of the person. @default it is passed over */
  goneBecause?: Bilingual
  /** What they lead to. */
  target: Target
  /** Those that lead there no more as well. @default false */
  withOthers?: boolean
}

/** Works on a few documents, each in a transaction of its own, and says what came of each. */
export const inSteps = async (
  req: PayloadRequest,
  { after, all, goneBecause, target, withOthers }: Args,
  work: (leading: Leading) => Promise<void>,
): Promise<Step> => {
  const rest = all.filter((one) => after === undefined || keyFor(one) > after)
  const now = rest.slice(0, MOST_DOCUMENTS)
  const described = new Map(
    (await describeUses(req, { leading: now, target, withOthers })).map((use) => [keyFor(use), use]),
  )
  const step: Step = { left: rest.length, refused: [], replaced: [] }
  const until = Date.now() + MOST_MS
  for (const leading of now) {
    if (Date.now() > until) break
    step.left -= 1
    step.next = keyFor(leading)
    const use = described.get(keyFor(leading))
    if (!use) {
      if (goneBecause) step.refused.push(await describeGone(req, leading, goneBecause))
      continue
    }
    const { collection, id, isGlobal, kind, title } = use
    const replaced: Replaced = { collection, id, ...(isGlobal && { isGlobal }), kind, title }
    try {
      await asOneAgain(req, async () => work(leading))
      step.replaced.push(replaced)
    } catch (error) {
      const isPassing = classifyDatabaseError(error) !== undefined
      step.refused.push({ ...replaced, ...(isPassing && { isPassing }), reason: reasonOf(req, error) })
    }
  }
  if (step.left === 0) delete step.next
  return step
}
