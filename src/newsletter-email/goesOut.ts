import type { PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { EMAIL_REFUSALS } from '../messages/newsletterEmail.ts'
import type { ReadIssue } from './readIssue.ts'

/** What subscribers get is what the website shows. @throws APIError 400 for what is not published as it stands, not written in its language, or empty. */
export const assertGoesOut = (
  req: PayloadRequest,
  { hasChanges, isEmpty, isPublished, isTranslated }: ReadIssue,
): void => {
  if (!isPublished) throw refusal(req, hasChanges ? EMAIL_REFUSALS.hasChanges : EMAIL_REFUSALS.notPublished)
  if (!isTranslated) throw refusal(req, EMAIL_REFUSALS.notTranslated)
  if (isEmpty) throw refusal(req, EMAIL_REFUSALS.empty)
}

/** The button that mail clients show (RFC 2369). A mark of a sending service, `{{ unsubscribe }}`, is no address: that service writes the header. */
export const unsubscribeHeaders = (url: string | undefined): Record<string, string> =>
  url && /^(?:https|mailto):[^\s<>]+$/i.test(url) ? { 'List-Unsubscribe': `<${url}>` } : {}
