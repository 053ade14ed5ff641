import { isRecord } from '../../payload/values.ts'

type Data = Record<string, unknown>

/** Which text it is: a document, in a language of its form. */
export type TextPlace = { collection: string; id: number | string; locale: string }

/** A text that is not saved yet, as the browser keeps it. */
export type KeptText = TextPlace & {
  /** When it was kept last, in milliseconds. */
  at: number
  /** The `updatedAt` of what it was written on. */
  base?: string
  /** What the form held when it was last saved or opened. */
  before: Data
  /** What the form holds. */
  data: Data
  /** That it is saved by a click alone: it is public then. */
  isByHand?: true
  title: string
  /** That it was refused: its author has to look at it. */
  waits?: boolean
}

/** A text in the browser, with its key. */
export type KeptEntry = { key: string; text: KeptText }

const PREFIX = 'beffroi:text:'

/** Who is signed in, so that a window of somebody who is not any more keeps nothing. */
const PERSON = 'beffroi:texts-of'

/** The key of a text: one a person, document, language and window. */
export const keyOfText = (person: string, { collection, id, locale }: TextPlace, window: string): string =>
  `${PREFIX}${person} ${collection}/${id} ${locale} ${window}`

const belongsTo = (key: string, person: string): boolean => key.startsWith(`${PREFIX}${person} `)

const keysIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(PREFIX))

const parse = (stored: string | null): KeptText | undefined => {
  try {
    const text: unknown = JSON.parse(stored ?? '')
    return isRecord(text) && isRecord(text.data) && isRecord(text.before) ? (text as KeptText) : undefined
  } catch {
    // Written by another version, or cut short: there is no text in it.
    return undefined
  }
}

/** The texts that the browser keeps for a person, the oldest first. */
export const textsOfPerson = (storage: Storage, person: string): KeptEntry[] =>
  keysIn(storage)
    .filter((key) => belongsTo(key, person))
    .flatMap((key) => {
      const text = parse(storage.getItem(key))
      return text ? [{ key, text }] : []
    })
    .toSorted((one, other) => one.text.at - other.text.at)

const hasFile = (data: Data): boolean =>
  typeof Blob !== 'undefined' && Object.values(data).some((value) => value instanceof Blob)

type Keeping = { key: string; person: string; storage: Storage; text: KeptText }

/**
 * Keeps a text in the browser; `false` when it does not: it is full or refuses, the form holds a file, or its person has signed out in another window.
 */
export const keepText = ({ key, person, storage, text }: Keeping): boolean => {
  if (hasFile(text.data)) return false
  try {
    if (storage.getItem(PERSON) !== person) return false
    storage.setItem(key, JSON.stringify(text))
    return true
  } catch {
    // An older text under this key would be taken for this one.
    storage.removeItem(key)
    return false
  }
}

export const dropText = (storage: Storage, key: string): void => storage.removeItem(key)

/** A person is signed in: what was kept of anybody else is taken away, and no window keeps more of it. */
export const beginKeeping = (storage: Storage, person: string): void => {
  for (const key of keysIn(storage)) if (!belongsTo(key, person)) storage.removeItem(key)
  try {
    storage.setItem(PERSON, person)
  } catch {
    // A browser that keeps nothing: each form finds out, and says it.
  }
}

/** A person signs out: nothing is kept any more, of nobody and by no window. */
export const endKeeping = (storage: Storage): void => {
  for (const key of keysIn(storage)) storage.removeItem(key)
  storage.removeItem(PERSON)
}

/**
 * Says that this window has a text, until the function that is returned is called or the window is gone (Web Locks; a browser has them where the panel
 * comes over HTTPS).
 */
export const claimText = (key: string): (() => void) => {
  const claim = new AbortController()
  const released = new Promise<void>((resolve) => {
    claim.signal.addEventListener('abort', () => resolve())
  })
  void navigator.locks?.request(key, async () => released)
  return () => claim.abort()
}

/** Of some texts those that no window has any more: they were left by a closed or crashed one. */
export const abandoned = async (entries: KeptEntry[]): Promise<KeptEntry[]> => {
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name))
  return entries.filter(({ key }) => !held.has(key))
}
