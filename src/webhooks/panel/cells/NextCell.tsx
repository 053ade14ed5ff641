import type { DefaultServerCellComponentProps } from 'payload'

import { idOf } from '../../../idOf.ts'
import type { Delivery } from '../Delivery.ts'
import { readWebhooks } from '../readWebhooks.ts'
import { nextStep } from '../words/nextStep.ts'

/** What comes next for a delivery. */
export const NextCell = async ({ i18n, payload, rowData }: DefaultServerCellComponentProps) => {
  const webhooks = await readWebhooks(payload)
  const webhook = webhooks.find(({ id }) => id === idOf(rowData.webhook as number | string))
  return <span>{nextStep({ delivery: rowData as Delivery, language: i18n.language, now: new Date(), ...(webhook && { webhook: webhook.state }) })}</span>
}
