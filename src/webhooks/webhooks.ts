import type { Config, Field } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { mapFields } from '../payload/fields.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { createDispatcher } from './dispatch/createDispatcher.ts'

type Slugs = { deliveries: string; webhooks: string }

const slugsOf = (config: Pick<Config, 'custom'>): Slugs | undefined => {
  const custom = { custom: config.custom ?? {} }
  const [deliveries, webhooks] = [projectSlug(custom, 'webhook-deliveries'), projectSlug(custom, 'webhooks')]
  return deliveries && webhooks ? { deliveries, webhooks } : undefined
}

/** Adds the delivery to webhooks, and tells their forms and endpoints, which get only the config, what the project allows. */
export const webhooks = (config: Config, { webhooks: options }: SanitizedBeffroiOptions): Config => {
  const { allowedNetworks, allowLoopback } = options
  const slugs = slugsOf(config)
  if (!slugs) return config
  const told = {
    ...config,
    custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, webhooks: { allowedNetworks, allowLoopback } } },
  }
  return addWorkerTask(told, {
    create: (args) => createDispatcher({ ...args, options }),
    name: 'webhooks',
    wakesOn: () => [
      // Those of events are the worker's own, and on their way.
      { collection: slugs.deliveries, match: { 'fullDocument.trigger': { $ne: 'events' } }, operation: 'insert' },
      {
        collection: slugs.deliveries,
        match: { 'updateDescription.updatedFields.state': 'pending' },
        operation: 'update',
      },
      { collection: slugs.webhooks },
    ],
  })
}

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
