import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'

/** The name that an editor knows a field by, in the language of whoever sent the request. */
export const fieldLabel = ({ label, name = '' }: { label?: unknown; name?: string }, req: Pick<PayloadRequest, 'i18n'>): string => {
  if (!label) return name
  const text: unknown = getTranslation(label as Parameters<typeof getTranslation>[0], req.i18n)
  return typeof text === 'string' && text ? text : name
}
