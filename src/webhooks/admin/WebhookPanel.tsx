import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { staffRole } from '../../access/roles.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { panelText } from '../../messages/webhooks.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { findWebhook } from '../secrets/signingSecrets.ts'
import { DeliverySection } from './DeliverySection.tsx'
import { SecretSection } from './SecretSection.tsx'
import './panel.css'

/** Until when a secret that was replaced still signs. */
const validUntil = ({ secrets }: WebhookRow, now: Date): string | undefined =>
  secrets
    .flatMap(({ expiresAt }) => (expiresAt && new Date(expiresAt) > now ? [expiresAt] : []))
    .toSorted()
    .at(-1)

/** On a webhook's own page, below its fields: its secret, a test, and what was sent last. */
export const WebhookPanel = async ({ i18n, id, payload, req }: UIFieldServerProps & { id?: number | string }) => {
  // The form's state is computed for whoever asks, also for those who may not see the page.
  if (staffRole(req) !== 'admin') return null
  if (id === undefined) {
    return (
      <div className="beffroi-panel">
        <p className="beffroi-panel__hint">{panelText(i18n.language)('secretBeforeSave')}</p>
      </div>
    )
  }
  const { row } = await findWebhook(req, id)
  const deliveries = projectSlug(payload.config, 'webhook-deliveries')
  return (
    <div className="beffroi-panel">
      <SecretSection
        id={id}
        isShown={Boolean(row.secretRevealedAt)}
        publicKey={row.publicKey ?? ''}
        validUntil={validUntil(row, new Date())}
      />
      {deliveries && (
        <DeliverySection
          id={id}
          logURL={formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${deliveries}` })}
        />
      )}
    </div>
  )
}
