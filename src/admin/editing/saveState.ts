/** Where the text on the screen stands. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** `message` says why in a sentence; `isFinal` when trying again is of no use until something changes. */
  | { isFinal: boolean; kind: 'failed'; message: string }

export const SAVED: SaveState = { kind: 'saved' }
export const SAVING: SaveState = { kind: 'saving' }

const FIRST_RETRY_IN_MS = 2000
const LONGEST_RETRY_IN_MS = 30_000

/** How long to wait before trying again after `failures` failures in a row. */
export const retryDelay = (failures: number): number => Math.min(FIRST_RETRY_IN_MS * 2 ** Math.max(0, failures - 1), LONGEST_RETRY_IN_MS)
