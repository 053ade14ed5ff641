import { atLeast, checkBoolean, checkKeys } from '../options/check.ts'

/** How links to other sites are checked. */
export type LinkChecksOptions = {
  /** Lets links be checked that lead to this machine itself, for a website that is developed beside the newsroom. Never in production. @default false */
  allowLoopback?: boolean
  /** Milliseconds between two questions to one site. @default 2000 */
  pauseMs?: number
}

/** The options with their defaults. */
export type SanitizedLinkChecksOptions = Required<LinkChecksOptions>

/** Fills in the defaults. @throws TypeError with the path of the option that has another shape. */
export const sanitizeLinkChecksOptions = (options: LinkChecksOptions = {}): SanitizedLinkChecksOptions => {
  checkKeys('linkChecks', options, ['allowLoopback', 'pauseMs'])
  const { allowLoopback = false, pauseMs = 2000 } = options
  checkBoolean('linkChecks.allowLoopback', allowLoopback)
  return { allowLoopback, pauseMs: atLeast({ least: 0, path: 'linkChecks.pauseMs', value: pauseMs }) }
}
