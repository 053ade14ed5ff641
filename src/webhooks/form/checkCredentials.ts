import type { CollectionBeforeValidateHook, PayloadRequest, ValidationFieldError } from 'payload'

import { refusal } from '../../hooks/refusal.ts'
import { translate } from '../../translations/translate.ts'
import { PROVIDERS } from '../targets/kinds.ts'
import { PROVIDER_NAMES, type WebhookRow } from '../WebhookRow.ts'

const missing = (webhook: Partial<WebhookRow>, needsToken: boolean, req: PayloadRequest): ValidationFieldError[] => [
  ...(needsToken && !webhook.token ? [{ message: translate(req, 'beffroi:webhookToken'), path: 'token' }] : []),
  ...(webhook.headers ?? []).flatMap(({ name, value }, index) =>
    value ? [] : [{ message: translate(req, 'beffroi:webhookHeaderValue', { name: name ?? '' }), path: `headers.${index}.value` }],
  ),
]

/**
 * A webhook that is active has the credentials that it sends; a copy, which starts without them, may wait for them while it is paused.
 * It looks at what is about to be stored: a form sends credentials back empty, so a field's own validation would refuse it. A token
 * that the provider has no use for is forgotten.
 */
export const checkCredentials: CollectionBeforeValidateHook<WebhookRow> = ({ collection, data, req }) => {
  if (!data) return data
  const provider = PROVIDER_NAMES.find((known) => known === data.provider)
  const needsToken = provider !== undefined && PROVIDERS[provider].needsToken
  const errors = data.state === 'active' ? missing(data, needsToken, req) : []
  if (errors.length > 0) throw refusal({ collection: collection.slug, errors, req })
  return needsToken ? data : { ...data, token: null }
}
