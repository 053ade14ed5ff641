'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { mediaReviewText } from '../../messages/mediaReview.ts'
import './media-review.css'

/** Above the list of files: leads to those that need to be looked at. Not where a file is chosen. */
export const MediaReviewLink = () => {
  const { config } = useConfig()
  const { language, pageOf } = usePanelApi()
  const pathname = usePathname()
  if (pathname !== pageOf('media')) return null
  return (
    <p className="beffroi-media-review__link">
      <Link href={formatAdminURL({ adminRoute: config.routes.admin, path: '/media-review' })} prefetch={false}>
        {mediaReviewText(language)('title')}
      </Link>
    </p>
  )
}
