import type { CollectionConfig, Config, Field } from 'payload'

import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { fieldRefusal } from '../errors/refusal.ts'
import { blockedText } from '../messages/checks.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { addPublicationGuard } from '../publishing/publicationGuards.ts'
import type { PublicationGuard } from '../publishing/publicationGuards.ts'
import { checkDocument } from './checkDocument.ts'
import { checksEndpoint } from './endpoint.ts'
import { isChecked } from './readWritten.ts'

/** Holds back what the newsroom's settings do not let out: for admins and schedules too. */
const holdBack: PublicationGuard = async ({ collection: { slug }, data, id, locale, req }) => {
  const { findings } = await checkDocument(req, {
    data,
    onlyBlocking: true,
    overrideAccess: true,
    slug,
    ...(id !== undefined && { id }),
    ...(locale && { locale }),
  })
  const [first] = findings
  if (!first) return
  const message = blockedText(req, findings)
  throw fieldRefusal({ collection: slug, errors: [{ message, path: first.path ?? '' }], req })
}

/** The list beside the text, at the top of the sidebar. */
// oxlint-disable-next-line sort-keys -- a field begins with its name
const list: Field = {
  name: 'beffroiChecks',
  type: 'ui',
  admin: {
    components: { Field: 'beffroi/panel#ChecksPanel' },
    disableBulkEdit: true,
    disableListColumn: true,
    position: 'sidebar',
  },
}

const withChecks = (collection: CollectionConfig): CollectionConfig =>
  addPublicationGuard(
    {
      ...collection,
      endpoints:
        collection.endpoints === false ? false : [...(collection.endpoints ?? []), checksEndpoint(collection.slug)],
      fields: [list, ...collection.fields],
    },
    holdBack,
  )

/**
 * Looks at articles, newsletters, events, organisations, people, places and artworks before they are published: a list beside the text, and publications held back where the
 * newsroom's settings say so.
 */
export const checks = (config: Config, { search }: Pick<SanitizedBeffroiOptions, 'search'>): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    isChecked(contentName({ custom: config.custom ?? {} }, collection.slug)) ? withChecks(collection) : collection,
  ),
  custom: {
    ...config.custom,
    beffroi: {
      ...config.custom?.beffroi,
      checks: { withSearch: search && projectSlug(config, 'published-documents') !== undefined },
    },
  },
})
