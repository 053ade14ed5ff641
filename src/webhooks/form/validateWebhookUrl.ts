import type { PayloadRequest, TextFieldSingleValidation } from 'payload'

import { checkUrl } from '../../outgoing/checkUrl.ts'
import type { Reach } from '../../outgoing/Reach.ts'
import { translate } from '../../translations/translate.ts'

/** What the plugin's options say, as they were written into the config. */
const reachOf = ({ payload }: PayloadRequest): Reach => {
  const custom: { beffroi?: { webhooks?: Reach } } = payload.config.custom
  return custom.beffroi?.webhooks ?? { allowLoopback: false }
}

/** The address that a webhook calls. A name is looked up when a message is sent, and judged again then. */
export const validateWebhookUrl: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return req.t('validation:required')
  const problem = checkUrl(value, reachOf(req))
  if (!problem) return true
  return translate(req, problem === 'forbiddenAddress' ? 'beffroi:webhookAddressForbidden' : 'beffroi:webhookAddress')
}
