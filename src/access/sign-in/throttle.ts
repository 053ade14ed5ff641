import type { AfterErrorHook, PayloadRequest } from 'payload'

type Throttle = {
  /** Takes one try back: it was a good one. */
  forgive: (key: string) => void
  /** Counts a try. @returns the milliseconds to wait before the next when it is one too many, which is then not counted; else 0. */
  take: (key: string) => number
}

type Options = { now?: () => number; tries: number; windowMs: number }

/** More are kept by an attack alone, which then loses its oldest. */
const MOST_KEYS = 10_000

/** Allows a number of tries a key within a window of time. It is this process's own: several allow as many times more. */
export const createThrottle = ({ now = Date.now, tries, windowMs }: Options): Throttle => {
  const taken = new Map<string, number[]>()
  const recent = (key: string): number[] => (taken.get(key) ?? []).filter((at) => at > now() - windowMs)
  const keep = (key: string, times: number[]): void => {
    // The key goes to the end: the map's order is that of the last try.
    taken.delete(key)
    if (times.length > 0) taken.set(key, times)
    const [oldest] = taken.keys()
    if (taken.size > MOST_KEYS && oldest !== undefined) taken.delete(oldest)
  }
  return {
    forgive: (key) => keep(key, recent(key).slice(0, -1)),
    take: (key) => {
      const times = recent(key)
      const [first] = times
      if (first !== undefined && times.length >= tries) return first + windowMs - now()
      keep(key, [...times, now()])
      return 0
    },
  }
}

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

/** Ends the tries that a request began: it has its answer. */
export const endTries = ({ context }: Pick<PayloadRequest, 'context'>): void => {
  const end = context[KEY]
  if (typeof end === 'function') end()
}

const nameOf = (error: Error): string =>
  'originalError' in error && error.originalError instanceof Error ? error.originalError.name : error.name

/** Answers the try that locks an account like the one before it: a stranger is not told that there is an account to lock. */
export const answerLocked: AfterErrorHook = ({ error, graphqlResult, req }) => {
  endTries(req)
  if (nameOf(error) !== 'LockedAuth') return
  const message = req.t('error:emailOrPasswordIncorrect')
  return {
    ...(graphqlResult && {
      graphqlResult: { ...graphqlResult, extensions: { name: 'AuthenticationError', statusCode: 401 }, message },
    }),
    response: { errors: [{ message }] },
    status: 401,
  }
}
