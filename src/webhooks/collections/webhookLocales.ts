import type { Config, Field } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { mapFields } from '../../payload/fields.ts'

/** Lets a webhook ask for the languages that the project has; without localization there is nothing to ask. */
export const webhookLocales = (config: Config): Config => {
  const slug = projectSlug({ custom: config.custom ?? {} }, 'webhooks')
  const locales = config.localization ? config.localization.locales : []
  const options = locales.map((locale) =>
    typeof locale === 'string' ? locale : { label: locale.label as string, value: locale.code },
  )
  const fill = (field: Field): Field | undefined => {
    if (!('name' in field) || field.name !== 'locales' || field.type !== 'select') return field
    return options.length > 0 ? { ...field, options } : undefined
  }
  const collections = config.collections?.map((collection) =>
    collection.slug === slug ? { ...collection, fields: mapFields(collection.fields, fill) } : collection,
  )
  return { ...config, collections }
}
