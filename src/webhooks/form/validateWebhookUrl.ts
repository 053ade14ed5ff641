import type { PayloadRequest, TextFieldSingleValidation } from 'payload'

import type { NetworkPolicy } from '../../http-client/addresses.ts'
import { checkUrl } from '../../http-client/checkUrl.ts'
import { translate } from '../../translations/translate.ts'

/** What the plugin's options say, as they were written into the config. */
const reachOf = ({ payload }: PayloadRequest): NetworkPolicy => {
  const custom: { beffroi?: { webhooks?: NetworkPolicy } } = payload.config.custom
  return custom.beffroi?.webhooks ?? { allowLoopback: false }
}

/** The address that a webhook calls. A name is looked up when a message is sent, and judged again then. */
export const validateWebhookUrl: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return req.t('validation:required')
  const problem = checkUrl(value, reachOf(req))
  if (!problem) return true
  return translate(req, problem === 'forbiddenAddress' ? 'beffroi:webhookAddressForbidden' : 'beffroi:webhookAddress')
}
