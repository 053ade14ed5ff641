import { atLeast, checkKeys } from '../options/check.ts'

/** How many readers follow the changes at once, in each process. Who comes on top of them is told to come again (429, 503). */
export type ChangeStreamOptions = {
  /** Answers that end, `GET /api/changes`: each may read everything that is published. @default 8 */
  downloads?: number
  /** The same from one address, or with one key. @default 4 */
  downloadsPerAddress?: number
  /** Connections that stay open (`Accept: text/event-stream`). @default 1000 */
  live?: number
  /** The same from one address, or with one key. @default 20 */
  livePerAddress?: number
}

/** The options with their defaults. */
export type SanitizedChangeStreamOptions = Required<ChangeStreamOptions>

const DEFAULTS: SanitizedChangeStreamOptions = { downloads: 8, downloadsPerAddress: 4, live: 1000, livePerAddress: 20 }

/** Fills in the defaults. @throws TypeError with the path of the option that has another shape. */
export const sanitizeChangeStreamOptions = (options: ChangeStreamOptions = {}): SanitizedChangeStreamOptions => {
  checkKeys('changeStream', options, Object.keys(DEFAULTS))
  const numberOf = (name: keyof SanitizedChangeStreamOptions): number =>
    atLeast({ least: 1, path: `changeStream.${name}`, value: options[name] ?? DEFAULTS[name] })
  return {
    downloads: numberOf('downloads'),
    downloadsPerAddress: numberOf('downloadsPerAddress'),
    live: numberOf('live'),
    livePerAddress: numberOf('livePerAddress'),
  }
}

/** The options that a project was started with. */
export const changeStreamOptionsOf = ({ custom }: { custom?: Record<string, unknown> }): SanitizedChangeStreamOptions =>
  (custom?.beffroi as { changeStream?: SanitizedChangeStreamOptions } | undefined)?.changeStream ?? DEFAULTS
