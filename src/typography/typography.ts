import type { CollectionBeforeChangeHook, CollectionConfig, Config, PayloadRequest } from 'payload'

import { isStaffUser } from '../access/roles.ts'
import { storedNewsroom } from '../content-events/storedNewsroom.ts'
import { VERBATIM } from '../fields/verbatim.ts'
import { typesetProse } from './prose.ts'
import { proseOf } from './proseOf.ts'
import { readTypographySettings } from './settings.ts'
import type { StoredTypography, TypographySettings } from './settings.ts'
import { createTypesetter } from './typeset.ts'

const readSettings = async (req: PayloadRequest): Promise<TypographySettings> => {
  const settings = await storedNewsroom<{ typography?: null | StoredTypography }>(req.payload, req)
  return readTypographySettings(settings?.typography ?? {})
}

const passagesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((passage): passage is string => typeof passage === 'string') : []

/**
 * Sets what a member of the newsroom saves or publishes, by the rules of its language. An autosave is left as it is, or the text would change under the hands of
 * who writes it; so is a version that is put back, and what a program writes.
 */
const typesetDocument: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const { locale } = req
  const isAutosave = req.query?.autosave === 'true' || req.query?.autosave === true
  if (!locale || locale === 'all' || isAutosave || req.context.isRestoringVersion || !isStaffUser(req)) return data
  const settings = await readSettings(req)
  if (!settings.isOnSave) return data
  const typeset = createTypesetter(locale, settings, passagesOf(data[VERBATIM]))
  return typesetProse(proseOf(collection.flattenedFields), data, typeset)
}

const hasVerbatim = ({ fields }: CollectionConfig): boolean =>
  fields.some((field) => 'name' in field && field.name === VERBATIM)

/** Corrects the typography of what is saved, in the collections whose documents can name passages that are to be left alone. */
export const typography = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    hasVerbatim(collection)
      ? {
          ...collection,
          hooks: {
            ...collection.hooks,
            beforeChange: [...(collection.hooks?.beforeChange ?? []), typesetDocument],
          },
        }
      : collection,
  ),
})
