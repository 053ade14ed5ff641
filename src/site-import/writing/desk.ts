import { ValidationError } from 'payload'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { CollectionName } from '../../../collections/names.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { childReq, inTransaction, isLostRace, withRetry } from '../../payload/transactions.ts'
import type { Session } from '../Session.ts'

export type Data = Record<string, unknown>
export type Doc = Data & { id: number | string }

type Common = {
  collection: CollectionSlug
  depth: 0
  locale?: string
  overrideAccess: false
  req: PayloadRequest
}

type UploadedFile = { data: Buffer; mimetype: string; name: string; size: number }

/** What is written here has the fields of a project's own collections, which no type knows. */
type LocalApi = {
  create: (args: Common & { data: Data; draft: boolean; file?: UploadedFile }) => Promise<Doc>
  find: (
    args: Common & {
      draft: boolean
      limit: number
      pagination: false
      select?: Record<string, true>
      trash: boolean
      where: Where
    },
  ) => Promise<{ docs: Doc[] }>
  update: (args: Common & { data: Data; draft: boolean; id: number | string }) => Promise<Doc>
}

/** The slug of one of Beffroi's collections; throws where the project leaves it out, since what is written needs it. */
export const slugIn = ({ payload }: Session, name: CollectionName): CollectionSlug => {
  const slug = projectSlug(payload.config, name)
  if (!slug) throw new Error(`The collection "${name}" is left out of this project: nothing can be imported into it.`)
  return slug
}

const isDraft = ({ _status }: Data): boolean => _status === 'draft'

/** The Local API as the member whose import it is, in the newsroom's own language and in the transaction of `req`. */
export const deskOf = ({ locale, payload }: Session, req: PayloadRequest) => {
  const api = payload as unknown as LocalApi
  const common = (collection: CollectionSlug): Common => ({
    collection,
    depth: 0,
    overrideAccess: false,
    req: childReq(req),
    ...(locale && { locale }),
  })
  return {
    create: async (collection: CollectionSlug, data: Data, file?: UploadedFile): Promise<Doc> =>
      api.create({ ...common(collection), data, draft: isDraft(data), ...(file && { file }) }),
    /** As it was saved last, a draft over a published document included; in the trash too. */
    find: async (collection: CollectionSlug, id: number | string): Promise<Doc | undefined> =>
      (
        await api.find({
          ...common(collection),
          draft: true,
          limit: 1,
          pagination: false,
          trash: true,
          where: { id: { equals: id } },
        })
      ).docs[0],
    findAll: async (collection: CollectionSlug, where: Where, select?: Record<string, true>): Promise<Doc[]> =>
      (
        await api.find({
          ...common(collection),
          draft: false,
          limit: 0,
          pagination: false,
          trash: false,
          where,
          ...(select && { select }),
        })
      ).docs,
    update: async (collection: CollectionSlug, id: number | string, data: Data): Promise<Doc> =>
      api.update({ ...common(collection), data, draft: isDraft(data), id }),
  }
}

/** What a process had begun to write that was killed stays locked until MongoDB ends its transaction, after a minute. */
const KILLED_PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 20_000, 20_000]

/** Does several writes as the member, all of them or none; again where another write came first, for longer than a minute: a run that was killed is gone on with at once. */
export const asMember = async <Result>(
  session: Session,
  write: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> =>
  withRetry(
    async () =>
      inTransaction(session.payload, async (req) => {
        req.user = session.member
        return write(req)
      }),
    { isPassing: isLostRace, pausesMs: KILLED_PAUSES_MS },
  )

/** What the newsroom says against a write, as its people read it. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof ValidationError) {
    const sentences = error.data.errors.map(({ message, path }) => (path ? `${path}: ${message}` : message))
    return sentences.slice(0, 3).join(' ')
  }
  return error instanceof Error ? error.message : String(error)
}
