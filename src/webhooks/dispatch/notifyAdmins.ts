import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { projectSlug } from '../../content-model/slugs.ts'
import type { AttemptFailure } from '../DeliveryRow.ts'
import type { DisabledReason, WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from '../names.ts'
import { DISABLED, explainAttempt } from './failures.ts'

type Args = {
  /** What came of the last attempt. */
  failure: AttemptFailure | null
  payload: Payload
  reason: DisabledReason
  webhook: Pick<WebhookRow, 'id' | 'name'>
}

const textOf = ({
  address,
  failure,
  name,
  reason,
}: Pick<Args, 'failure' | 'reason'> & { address: string; name: string }): string => {
  const last = failure ? explainAttempt(failure) : { en: '', fr: '' }
  return [
    `Le webhook « ${name} » est désactivé : le site ou le cache qu’il prévient n’apprend plus ce qui change.`,
    DISABLED[reason].fr,
    `Dernière erreur : ${last.fr}`,
    `À voir dans le panneau d’administration : ${address}`,
    '—',
    `The webhook “${name}” is disabled: the website or cache that it tells no longer learns what changes.`,
    DISABLED[reason].en,
    `Last error: ${last.en}`,
    `See the admin panel: ${address}`,
  ].join('\n\n')
}

/** Tells every admin by e-mail that a webhook is disabled, each in a message of their own. */
export const notifyAdmins = async ({ failure, payload, reason, webhook }: Args): Promise<void> => {
  const users = projectSlug(payload.config, 'users')
  if (!users) return
  const { docs } = await payload.db.find<{ email?: string | null }>({
    collection: users,
    limit: 0,
    pagination: false,
    where: { role: { equals: 'admin' } },
  })
  const { routes, serverURL } = payload.config
  const address = formatAdminURL({
    adminRoute: routes.admin,
    path: `/collections/${webhookSlugs(payload).webhooks}/${webhook.id}`,
    serverURL,
  })
  // A name is one line, and so is a subject.
  const name = webhook.name.replaceAll(/\s+/g, ' ')
  const subject = `Webhook « ${name} » désactivé / disabled`
  const text = textOf({ address, failure, name, reason })
  const sent = await Promise.allSettled(
    docs.filter(({ email }) => email).map(({ email }) => payload.sendEmail({ subject, text, to: email ?? '' })),
  )
  const unsent = sent.find(({ status }) => status === 'rejected')
  if (unsent?.status === 'rejected')
    payload.logger.error({
      err: unsent.reason as Error,
      msg: `[beffroi] The e-mail that the webhook "${name}" is disabled could not be sent: check SMTP_URL and EMAIL_FROM.`,
    })
}
