import { settings } from '../settings.ts'

/** Holds the token of a preview: no script of a page reads it. */
export const PREVIEW_COOKIE = 'preview'

type CookieOptions = {
  expires: Date
  httpOnly: true
  partitioned?: true
  path: '/'
  sameSite: 'lax' | 'none'
  secure: boolean
}

const isLocal = ({ hostname }: URL): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)

/**
 * The panel shows previews in a frame, in which browsers send a cookie of another site when it says so (`SameSite=None`), is sent encrypted, or to this machine
 * itself, and is kept for this panel alone (`Partitioned`).
 */
export const cookieOptions = (expires: Date): CookieOptions => {
  const url = new URL(settings().siteUrl)
  const isSecure = url.protocol === 'https:' || isLocal(url)
  return {
    expires,
    httpOnly: true,
    path: '/',
    sameSite: isSecure ? 'none' : 'lax',
    secure: isSecure,
    ...(isSecure && { partitioned: true }),
  }
}
