import type { Caller } from './callerOf.ts'
import type { SanitizedLimitsOptions } from './options.ts'

/** The most documents a page that a caller may ask for; `undefined` for no limit. */
export const pageSizeCeiling = ({ caller, pageSize }: { caller: Caller; pageSize: SanitizedLimitsOptions['pageSize'] }): number | undefined =>
  ({ anonymous: pageSize.anonymous, apiClient: pageSize.apiClients, staff: undefined })[caller]
