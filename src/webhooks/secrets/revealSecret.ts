import { APIError, type PayloadRequest } from 'payload'

import { translate } from '../../translations/translate.ts'
import { currentSecret } from './currentSecret.ts'
import { findWebhook } from './findWebhook.ts'

export type RevealedSecret = {
  /** `whpk_…` */
  publicKey: string
  /** `whsec_…` */
  secret: string
}

/**
 * The secret of a webhook in clear, the first time only. Of two who ask at once one gets it: the database looks whether it was shown
 * and writes that it is in one operation.
 *
 * @throws NotFound, and APIError 409 when it was shown before.
 */
export const revealSecret = async (req: PayloadRequest, id: number | string): Promise<RevealedSecret> => {
  const { collection, row } = await findWebhook(req, id)
  const secret = currentSecret(req.payload.secret, row.secrets, 'hmac')
  const claimed = await req.payload.db.updateOne({
    collection,
    data: { secretRevealedAt: new Date().toISOString() },
    options: { atomic: true },
    where: { and: [{ id: { equals: id } }, { secretRevealedAt: { exists: false } }] },
  })
  if (!claimed) throw new APIError(translate(req, 'beffroi:webhookSecretShown'), 409)
  return { publicKey: row.publicKey ?? '', secret }
}
