import type { I18nClient } from '@payloadcms/translations'
import type { Payload, PayloadRequest, SanitizedCollectionConfig, SanitizedPermissions } from 'payload'

import type { DeskText } from './texts.ts'

/** What every part of the desk needs to know: who looks, in which language, at what. */
export type Desk = {
  /** The collections with drafts that this person sees in the menu. */
  collections: SanitizedCollectionConfig[]
  i18n: I18nClient
  locale: string | undefined
  mayPublish: boolean
  now: Date
  payload: Payload
  permissions: SanitizedPermissions | undefined
  req: PayloadRequest
  text: DeskText
  timeZone: string
}
