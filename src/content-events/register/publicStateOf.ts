import type { FlattenedField, SanitizedConfig } from 'payload'

import { relationsIn } from '../../fields/relationsIn.ts'
import { contentName } from '../contentName.ts'
import { keyOf } from '../keyOf.ts'
import { digest } from './digest.ts'
import type { PublicState } from './PublicState.ts'
import { publicFields } from './seenBy.ts'

export type Model = {
  /** What is shown of a document wherever another one leads to it; everything by default. */
  defaultPopulate?: unknown
  flattenedFields: FlattenedField[]
  /** The field that names a document. */
  titleField?: string
}

type Args = { config: SanitizedConfig; document: Record<string, unknown>; model: Model }

type Language = { fallback?: string; locale?: string }

const languagesOf = ({ localization }: SanitizedConfig): Language[] => {
  if (!localization) return [{}]
  const { defaultLocale, fallback, locales } = localization
  return locales.map(({ code, fallbackLocale }) => ({
    ...(fallback && code !== defaultLocale && { fallback: typeof fallbackLocale === 'string' ? fallbackLocale : defaultLocale }),
    locale: code,
  }))
}

const isCarried = (path: string, defaultPopulate: unknown): boolean =>
  typeof defaultPopulate !== 'object' || defaultPopulate === null || (path.split('.')[0] ?? '') in defaultPopulate

const titleIn = (seen: Record<string, unknown>, field: string | undefined): string => {
  // A file that was there before its own name was kept goes by the one it is stored under.
  const title = field ? (seen[field] ?? seen.filename) : undefined
  return typeof title === 'string' || typeof title === 'number' ? String(title) : ''
}

/** What the public sees of a document, from the document as it is stored. */
export const publicStateOf = ({ config, document, model }: Args): PublicState => {
  const { defaultPopulate, flattenedFields, titleField } = model
  const languages = languagesOf(config)
  const seen = languages.map((language) => ({ ...language, content: publicFields(flattenedFields, document, language) }))

  const links = new Set<string>()
  const carried = new Set<string>()
  for (const { locale } of languages) {
    for (const { collection, id, path } of relationsIn(flattenedFields, document, { locale })) {
      const name = contentName(config, collection)
      if (!name) continue
      links.add(keyOf(name, id))
      if (isCarried(path, defaultPopulate)) carried.add(keyOf(name, id))
    }
  }
  const main = seen.find(({ fallback }) => !fallback)?.content ?? {}
  return {
    carried: [...carried],
    digests: Object.fromEntries(seen.map(({ content, locale }) => [locale ?? '', digest(content)])),
    links: [...links],
    slug: typeof document.slug === 'string' && document.slug ? document.slug : null,
    title: titleIn(main, titleField),
  }
}
