import type { ServerFunction } from 'payload'

import { isRecord } from '../../isRecord.ts'
import { judgeCall, type Call, type Judgement } from './judgeCall.ts'
import { isServerFunction } from './names.ts'

type Args = { args: Record<string, unknown>; name: string; serverFunctions?: Record<string, ServerFunction> }
type Handler<A extends Args> = (args: A) => Promise<unknown>

const JUDGE = 'beffroi-judge-call'

/** Payload calls it with the request, the permissions and who asks, as it does any server function. */
const judge = async ({ call, permissions, req }: { call: Pick<Call, 'args' | 'name'> } & Pick<Call, 'permissions' | 'req'>): Promise<Partial<Judgement>> =>
  (await judgeCall({ ...call, permissions, req })) ?? {}

/** What the panel takes for an answer with nothing in it; it takes what `slugify` answers for a word. */
const nothing = (name: unknown): unknown => (name === 'slugify' ? undefined : {})

/**
 * Guards the server functions of the admin panel: only known ones are called, a stranger gets nothing, and everybody else learns nothing
 * of the collections that they may not read.
 *
 * @param handle `handleServerFunctions` of `@payloadcms/next/layouts`
 * @example
 * const handle = guardServerFunctions(handleServerFunctions)
 */
export const guardServerFunctions =
  <A extends Args>(handle: Handler<A>): Handler<A> =>
  async (asked) => {
    const { args, name, serverFunctions } = asked
    if (!isServerFunction(name, serverFunctions)) return nothing(name)
    const judged = await handle({ ...asked, args: { call: { args, name } }, name: JUDGE, serverFunctions: { [JUDGE]: judge as unknown as ServerFunction } })
    if (!isRecord(judged) || !isRecord(judged.args)) return nothing(name)
    const answer = await handle({ ...asked, args: judged.args })
    return judged.lockedState && isRecord(answer) ? { ...answer, lockedState: judged.lockedState } : answer
  }
