import { redirect } from 'next/navigation.js'
import type { PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { isStaffUser } from './roles.ts'

/** Sends away who is not of the newsroom. Payload shows pages of its own making to strangers too: each of ours asks who comes. */
export const assertStaffPage = (req: PayloadRequest, path: `/${string}`): void => {
  if (isStaffUser(req)) return
  const adminRoute = req.payload.config.routes.admin
  const here = formatAdminURL({ adminRoute, path })
  redirect(
    req.user
      ? formatAdminURL({ adminRoute, path: '/unauthorized' })
      : `${formatAdminURL({ adminRoute, path: '/login' })}?redirect=${encodeURIComponent(here)}`,
  )
}
