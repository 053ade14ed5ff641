import { cookies } from 'next/headers'
import { cache } from 'react'

import { settings } from '../settings.ts'
import { PREVIEW_COOKIE } from './cookie.ts'

/** A preview as the newsroom describes it. */
export type Preview = {
  collection: string
  /** ISO 8601. */
  expiresAt: string
  id: number | string
  /** Whether somebody was sent it, who does not write the document. */
  isLink: boolean
  locale: null | string
  /** Where the page of the document is. */
  path: null | string
}

const PATIENCE_IN_MS = 15_000

/** What the newsroom says of a token; `null` for one that shows nothing, or no longer. */
export const askPreview = async (token: string): Promise<null | Preview> => {
  const response = await fetch(`${settings().cmsUrl}/api/preview?depth=0&joins=false&select[slug]=true`, {
    cache: 'no-store',
    headers: { 'X-Preview-Token': token },
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  })
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a preview.`)
  return (await response.json()) as Preview
}

type Open = { preview: Preview; token: string }

/**
 * The preview that a visitor has opened, if any; `ended` when it shows nothing any more. Asked once for each page: whoever gave it may take it back at any
 * moment.
 */
export const readPreview = cache(async (): Promise<'ended' | Open | undefined> => {
  const token = (await cookies()).get(PREVIEW_COOKIE)?.value
  if (!token) return undefined
  const preview = await askPreview(token)
  return preview ? { preview, token } : 'ended'
})

/** The token with which a page reads the draft in place of what is published; `undefined` for everybody else. */
export const previewToken = async (): Promise<string | undefined> => {
  const open = await readPreview()
  return typeof open === 'object' ? open.token : undefined
}
