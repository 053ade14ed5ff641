import type { CollectionConfig, Config, UIField } from 'payload'

import { withAboveList, withPanelPage } from '../admin/panelParts.ts'
import { mediaReviewText } from '../messages/mediaReview.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { mediaReviewEndpoints } from './endpoints.ts'
import { createFingerprintNoter, slugsOf } from './noteFingerprints.ts'

const EVERY_MS = 60_000

/** In the form of a picture: those that look like it. */
const alikeField: UIField = {
  admin: {
    components: { Field: 'beffroi/panel#AlikePictures' },
    disableBulkEdit: true,
    disableListColumn: true,
    position: 'sidebar',
  },
  name: 'beffroiAlike',
  type: 'ui',
}

const withParts = (collection: CollectionConfig): CollectionConfig => ({
  ...withAboveList(collection, 'beffroi/panel#MediaReviewLink', 'beffroi/panel#MediaGrid'),
  fields: [...collection.fields, alikeField],
})

/** Finds what needs to be looked at in the media library: rights that end, pictures that are there twice, files that nothing shows. */
export const mediaReview = (config: Config): Config => {
  const slugs = slugsOf({ config: { custom: config.custom ?? {} } as never })
  if (!slugs) return config
  return addWorkerTask(
    withPanelPage(
      {
        ...config,
        collections: config.collections?.map((collection) =>
          collection.slug === slugs.media ? withParts(collection) : collection,
        ),
        endpoints: [...(config.endpoints ?? []), ...mediaReviewEndpoints],
      },
      {
        component: 'beffroi/rsc#MediaReviewView',
        name: 'mediaReview',
        path: '/media-review',
        title: mediaReviewText(config.i18n?.fallbackLanguage)('title'),
      },
    ),
    {
      create: ({ payload }) => {
        const noteRound = createFingerprintNoter(payload)
        let nextRoundAt = 0
        return {
          // The rounds of other tasks come every second or two.
          round: async () => {
            if (Date.now() >= nextRoundAt) {
              const hasMore = await noteRound()
              nextRoundAt = Date.now() + (hasMore ? 0 : EVERY_MS)
            }
            return new Date(nextRoundAt)
          },
        }
      },
      name: 'fingerprints of pictures',
    },
  )
}
