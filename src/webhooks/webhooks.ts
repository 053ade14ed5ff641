import type { Config } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { createDispatcher } from './dispatch/createDispatcher.ts'

type Slugs = { deliveries: string; webhooks: string }

const slugsOf = (config: Pick<Config, 'custom'>): Slugs | undefined => {
  const custom = { custom: config.custom ?? {} }
  const [deliveries, webhooks] = [projectSlug(custom, 'webhook-deliveries'), projectSlug(custom, 'webhooks')]
  return deliveries && webhooks ? { deliveries, webhooks } : undefined
}

/** Delivers to webhooks, and tells their forms and endpoints, which get only the config, what the project allows. */
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
      { collection: slugs.deliveries, match: { 'fullDocument.kind': { $ne: 'events' } }, operation: 'insert' },
      {
        collection: slugs.deliveries,
        match: { 'updateDescription.updatedFields.state': 'pending' },
        operation: 'update',
      },
      { collection: slugs.webhooks },
    ],
  })
}
