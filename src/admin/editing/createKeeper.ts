import { claimText, dropText, keepText, keyOfText } from './keptTexts.ts'
import type { KeptText } from './keptTexts.ts'

/** Typing is kept in the browser this soon. */
export const KEPT_AFTER_IN_MS = 300

/** The browser's storage; nothing where it is switched off. */
export const browserStorage = (): Storage | undefined => {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Keeps the text of one form in the browser until it is saved. */
export const createKeeper = () => {
  // Of this form alone: what another window keeps is its own.
  const window = Math.random().toString(36).slice(2)
  let claimed: undefined | { key: string; release: () => void }

  const release = () => {
    claimed?.release()
    claimed = undefined
  }

  return {
    drop: () => {
      const storage = browserStorage()
      if (claimed && storage) dropText(storage, claimed.key)
    },
    /** Keeps the text of a person; `false` when the browser does not. */
    keep: (person: string, text: KeptText): boolean => {
      const key = keyOfText(person, text, window)
      const storage = browserStorage()
      if (!storage) return false
      if (claimed?.key !== key) {
        release()
        claimed = { key, release: claimText(key) }
      }
      return keepText({ key, person, storage, text })
    },
    /** Lets another form take up what is still kept. */
    release,
  }
}
