import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { panelText } from '../../messages/webhooks.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import { attemptWords, changeWords, deliveryWords, nextStep } from './describeDelivery.ts'
import type { Delivery } from './describeDelivery.ts'
import './panel.css'
import { readName, readWebhooks } from './readWebhooks.ts'
import { StatePill } from './status.tsx'

/** What the website answered last. */
export const AnswerCell = ({ i18n, rowData }: DefaultServerCellComponentProps) => {
  const last = (rowData as Delivery).attempts?.at(-1)
  return <span>{last ? attemptWords(last, i18n.language) : panelText(i18n.language)('attemptsNone')}</span>
}

/** « Article publié » in the log of what the public saw change. */
export const ChangeCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => (
  <span>{typeof cellData === 'string' ? changeWords(cellData, i18n.language) : ''}</span>
)

/** What a delivery tells, with a link to its page. */
export const ContentCell = ({ collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) => {
  const delivery = rowData as Delivery
  return (
    <Link
      className="beffroi-hook__cell"
      href={formatAdminURL({
        adminRoute: payload.config.routes.admin,
        path: `/collections/${collectionSlug}/${delivery.id}`,
      })}
      prefetch={false}
    >
      {deliveryWords(delivery, i18n.language)}
    </Link>
  )
}

/** What comes next for a delivery. */
export const NextCell = async ({ i18n, payload, rowData }: DefaultServerCellComponentProps) => {
  const [webhooks, timeZone] = await Promise.all([readWebhooks(payload), newsroomZone(payload)])
  const webhook = webhooks.find(({ id }) => id === idOf(rowData.webhook as number | string))
  return (
    <span>
      {nextStep({
        delivery: rowData as Delivery,
        language: i18n.language,
        now: new Date(),
        timeZone,
        ...(webhook && { webhook: webhook.state }),
      })}
    </span>
  )
}

/** Who made a change, by name; a change that nobody signed in made is the system's (a planned publication, an import). */
export const PersonCell = async ({ cellData, i18n, payload }: DefaultServerCellComponentProps) => {
  const text = panelText(i18n.language)
  if (!isRecord(cellData)) return <span>{text('bySystem')}</span>
  return (
    <span>{(await readName(payload, String(cellData.collection), String(cellData.id))) ?? text('accountGone')}</span>
  )
}

/** The state of a delivery in the log. */
export const StateCell = ({ i18n, rowData }: DefaultServerCellComponentProps) => (
  <StatePill language={i18n.language} state={(rowData as Delivery).state} />
)

/** The name of a webhook, for readers of the log who may not read webhooks. */
export const WebhookCell = async ({ cellData, i18n, payload }: DefaultServerCellComponentProps) => {
  const webhooks = await readWebhooks(payload)
  const found = webhooks.find(({ id }) => id === idOf(cellData as number | string))
  return <span>{found?.name ?? panelText(i18n.language)('webhookGone')}</span>
}
