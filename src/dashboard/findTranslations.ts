import { formatSince } from '../admin/formatDates.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { formatAdminURL } from 'payload/shared'
import { getTranslation } from '@payloadcms/translations'

import { translatingText } from '../messages/translating.ts'
import { firstToTranslate } from '../translating/findToTranslate.ts'
import { targetLanguages } from '../translating/isTranslated.ts'
import type { Desk, DeskItem } from './deskItems.ts'

const LINES = 8

/** What readers are told in another language that is older than the original, or half of it: the longest waiting first, of all languages. What nobody began to translate is on the page of translations. */
export const findTranslations = async (desk: Desk): Promise<DeskItem[]> => {
  const { i18n, now, payload, req, timeZone } = desk
  if (!projectSlug(payload.config, 'translation-states')) return []
  const text = translatingText(i18n.language)
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const found: DeskItem[] = []
  for (const todo of ['older', 'partial'] as const) {
    const lines: (DeskItem & { since: string })[] = []
    for (const language of targetLanguages(payload.config)) {
      for (const { collection, id, since, title } of await firstToTranslate(req, { language, limit: LINES, todo }))
        lines.push({
          href: `${formatAdminURL({
            adminRoute: payload.config.routes.admin,
            path: `/collections/${collection.slug}/${id}/translate`,
          })}?locale=${encodeURIComponent(language)}`,
          id: `translate-${collection.slug}-${id}-${language}`,
          kinds: [
            names.of(language) ?? language,
            text(`todo_${todo}`),
            String(getTranslation(collection.labels.singular, i18n)),
          ],
          since: since ?? '',
          title: title || desk.text('untitled'),
          ...(since && {
            time: { iso: since, words: formatSince(new Date(since), i18n.language, now, timeZone) },
          }),
        })
    }
    found.push(...lines.toSorted((one, other) => one.since.localeCompare(other.since)))
  }
  return found.slice(0, LINES)
}
