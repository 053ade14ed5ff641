import { headers } from 'next/headers'

import { readPreview } from '../../beffroi/preview/readPreview.ts'
import { PREVIEW_WORDS, previewLocale } from '../../beffroi/preview/words.ts'
import { settings } from '../../beffroi/settings.ts'
import { LivePreview } from './LivePreview.tsx'
import './preview.css'

/** Above every page that a preview is open on: that nobody else sees it, until when, and the way out. */
export const PreviewBanner = async () => {
  const open = await readPreview()
  if (!open) return null
  const locale = previewLocale((await headers()).get('accept-language'))
  const words = PREVIEW_WORDS[locale]
  const preview = open === 'ended' ? undefined : open.preview
  const until = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(new Date(preview?.expiresAt ?? 0))
  const again =
    preview && !preview.isLink
      ? `/api/preview?${new URLSearchParams({ collection: preview.collection, id: String(preview.id), ...(preview.locale && { locale: preview.locale }) })}`
      : undefined
  return (
    <aside aria-label={words.title} className="preview-banner" lang={locale}>
      <p>{preview ? (preview.isLink ? words.link(until) : words.own) : words.ended}</p>
      <form action="/api/preview/exit" method="post">
        <button type="submit">{words.exit}</button>
      </form>
      {preview && again && <LivePreview again={again} expiresAt={preview.expiresAt} panel={settings().cmsUrl} />}
    </aside>
  )
}
