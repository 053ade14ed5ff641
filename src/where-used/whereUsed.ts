import type { CollectionBeforeDeleteHook, CollectionConfig, CollectionSlug, Config } from 'payload'

import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { t } from '../messages/t.ts'
import { WHERE_USED_REFUSALS } from '../messages/whereUsed.ts'
import { childReq } from '../payload/transactions.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { forgetAfterDelete, linksTask, recordAfterOperation } from './draftLinks.ts'
import { whereUsedEndpoints } from './endpoints.ts'
import { findLeading } from './findLeading.ts'

type Named = Record<string, unknown> & { deletedAt?: null | string; id: number | string }

/** Keeps a person from deleting for good what public pages show; from the trash it is gone from them already. */
const keepWhatIsShown: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (!req.user || req.payloadAPI === 'local') return
  const document = await req.payload.db.findOne<Named>({
    collection: collection.slug as CollectionSlug,
    joins: false as never,
    req: childReq(req),
    where: { id: { equals: id } },
  })
  if (!document || document.deletedAt) return
  const leading = await findLeading(req, { collection: collection.slug, id })
  const count = leading.filter(({ isPublic }) => isPublic).length
  if (count === 0) return
  const title = document[collection.admin.useAsTitle ?? 'id']
  const words = typeof title === 'string' ? title : Object.values(title ?? {}).find((one) => typeof one === 'string')
  const { usedInPublic, usedInPublicWithoutTrash } = WHERE_USED_REFUSALS
  const sentence = t(req, collection.trash ? usedInPublic : usedInPublicWithoutTrash, {
    count,
    title: String(words ?? id),
  })
  throw refusal(req, sentence, 409)
}

const withUses = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const edit = {
    ...components?.edit,
    editMenuItems: [...(components?.edit?.editMenuItems ?? []), 'beffroi/panel#UsedIn'],
  }
  const view = {
    Component: 'beffroi/rsc#UsesView',
    path: '/used-in' as const,
    // Payload hands over its own `t`, which knows the sentences of `VALIDATION`.
    tab: {
      href: '/used-in',
      label: ({ t }: { t: (key: string) => string }) => t('beffroi:whereUsed'),
      order: 900,
      Pill: 'beffroi/panel#UsesPill',
    },
  }
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit,
        views: { ...components?.views, edit: { ...components?.views?.edit, usedIn: view } as never },
      },
    },
    endpoints:
      collection.endpoints === false
        ? false
        : [...(collection.endpoints ?? []), ...whereUsedEndpoints(collection.slug)],
    hooks: {
      ...collection.hooks,
      afterDelete: [...(collection.hooks?.afterDelete ?? []), forgetAfterDelete],
      afterOperation: [...(collection.hooks?.afterOperation ?? []), recordAfterOperation],
      beforeDelete: [...(collection.hooks?.beforeDelete ?? []), keepWhatIsShown],
    },
  }
}

/**
 * Says where each document is used, in a tab of its own and in the menu that has *Delete*, and replaces it there by another one.
 */
export const whereUsed = (config: Config): Config => {
  const withDoors: Config = {
    ...config,
    collections: config.collections?.map((collection) =>
      contentName({ custom: config.custom ?? {} }, collection.slug) ? withUses(collection) : collection,
    ),
  }
  return projectSlug(config, 'document-links') ? addWorkerTask(withDoors, linksTask) : withDoors
}
