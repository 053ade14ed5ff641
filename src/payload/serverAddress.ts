import type { SanitizedConfig } from 'payload'

/** Where the newsroom is reached, for the links of its e-mails and its log: on this machine where `serverURL` is not set. */
export const serverAddress = ({ serverURL }: Pick<SanitizedConfig, 'serverURL'>): string =>
  serverURL || `http://localhost:${process.env.PORT || 3000}`
