import type { Condition } from 'payload'

import type { ProviderName } from '../WebhookRow.ts'

/** Shows a field of a webhook where its provider has a use for it. */
export const forProviders =
  (providers: ProviderName[]): Condition =>
  (data) =>
    providers.some((name) => name === data?.provider)
