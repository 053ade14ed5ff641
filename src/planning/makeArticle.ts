import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { PLANNING_REFUSALS } from '../messages/planning.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf } from '../payload/values.ts'

type Plan = {
  article?: unknown
  assignee?: unknown
  authors?: unknown[]
  id: number | string
  kind?: string
  title: string
  topics?: unknown[]
}

/** Whose draft it is: authors change what they made, so an editor who has a colleague's plan become an article makes it in the colleague's name. */
const ownerOf = async (req: PayloadRequest, { assignee }: Plan): Promise<PayloadRequest['user']> => {
  const { payload, user } = req
  const id = idOf(assignee)
  if (!user || !mayPublish(req) || id === undefined || String(id) === String(user.id)) return user
  const found = await payload.findByID({
    collection: user.collection as CollectionSlug,
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req: childReq(req),
  })
  const owner = found && ({ ...found, collection: user.collection } as TypedUser)
  const role = owner ? staffRole({ payload, user: owner }) : undefined
  return role === 'author' || role === 'editor' || role === 'admin' ? owner : user
}

const idsOf = (values: unknown[] | undefined): (number | string)[] =>
  (values ?? []).flatMap((value) => idOf(value) ?? [])

/**
 * The draft that a plan becomes, with its title, kind, authors and topics, linked to the plan. Of a plan that is an article already, that one: two who press at once get
 * the same.
 */
export const makeArticle = async (
  req: PayloadRequest,
  planID: string,
): Promise<{ id: number | string; isNew: boolean }> => {
  const { payload } = req
  const { config } = payload
  const [plans, articles] = [projectSlug(config, 'planning-items'), projectSlug(config, 'articles')]
  if (!plans || !articles) throw refusal(req, PLANNING_REFUSALS.nothing, 404)
  const isOwn = await initTransaction(req)
  try {
    const find = { collection: plans, depth: 0, disableErrors: true, id: planID, overrideAccess: false }
    const plan = (await payload.findByID({ ...find, req: childReq(req) })) as null | Plan
    if (!plan) throw refusal(req, PLANNING_REFUSALS.nothing, 404)
    const known = idOf(plan.article)
    const there =
      known !== undefined &&
      (await payload.findByID({
        collection: articles,
        depth: 0,
        disableErrors: true,
        draft: true,
        id: known,
        overrideAccess: false,
        req: childReq(req),
      }))
    if (known !== undefined && there) {
      if (isOwn) await commitTransaction(req)
      return { id: known, isNew: false }
    }
    const owner = await ownerOf(req, plan)
    const asOwner = await createLocalReq(
      { req: { i18n: req.i18n, transactionID: req.transactionID }, user: owner ?? undefined },
      payload,
    )
    const { id } = await payload.create({
      collection: articles,
      data: {
        _status: 'draft',
        authors: idsOf(plan.authors),
        kind: plan.kind ?? 'story',
        title: plan.title,
        topics: idsOf(plan.topics),
      } as never,
      depth: 0,
      draft: true,
      overrideAccess: false,
      req: asOwner,
    })
    // With the rights of whoever asked: it is the plan that is theirs to change.
    await payload.update({
      collection: plans,
      data: { article: id } as never,
      depth: 0,
      id: planID,
      overrideAccess: false,
      req: childReq(req),
    })
    if (isOwn) await commitTransaction(req)
    return { id, isNew: true }
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}
