import type { Condition } from 'payload'

import type { WebhookKind } from '../WebhookRow.ts'

/** Shows a field of a webhook where its kind has a use for it. */
export const forKinds =
  (kinds: WebhookKind[]): Condition =>
  (data) =>
    kinds.some((kind) => kind === data?.kind)
