import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { Delivery } from '../Delivery.ts'
import { deliveryWords } from '../words/deliveryWords.ts'
import '../panel.css'

/** What a delivery tells, with a link to its page. */
export const ContentCell = ({ collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) => {
  const delivery = rowData as Delivery
  return (
    <Link
      className="beffroi-hook__cell"
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${collectionSlug}/${delivery.id}` })}
      prefetch={false}
    >
      {deliveryWords(delivery, i18n.language)}
    </Link>
  )
}
