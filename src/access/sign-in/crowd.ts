import type { PayloadRequest } from 'payload'

const KEY = 'beffroiSignIn'

/** A try that is never heard of again, because what made it is no request. */
const FORGOTTEN_AFTER_MS = 10_000

/** Payload closes an account at the fifth wrong password, unless five come at the same instant: it then ends the sessions of the last seconds. */
const MOST_AT_ONCE = 4

const underWay = new Map<string, Set<number>>()

let lastTry = 0

const leave = (name: string, id: number): void => {
  const tries = underWay.get(name)
  tries?.delete(id)
  if (tries?.size === 0) underWay.delete(name)
}

/** Enters a try to sign in to an account, which is over with `endTries`. @returns whether there is room for it beside those under way. */
export const beginTry = (name: string, req: PayloadRequest): boolean => {
  const tries = underWay.get(name) ?? new Set<number>()
  if (tries.size >= MOST_AT_ONCE) return false
  lastTry += 1
  const id = lastTry
  underWay.set(name, tries.add(id))
  setTimeout(() => leave(name, id), FORGOTTEN_AFTER_MS).unref()
  const others = req.context[KEY]
  req.context[KEY] = () => {
    leave(name, id)
    if (typeof others === 'function') others()
  }
  return true
}

/** The tries of a request have had their answer. */
export const endTries = ({ context }: Pick<PayloadRequest, 'context'>): void => {
  const end = context[KEY]
  if (typeof end === 'function') end()
}
