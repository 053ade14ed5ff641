import type { Config } from 'payload'

import { createOpenApiRoute } from '../content-api/rest/openApi.ts'
import { addPublishedRoutes } from '../content-api/routes/addPublishedRoutes.ts'
import { calendar } from './calendar.ts'
import { linkedData, withLinkedData } from './linked-data/linkedData.ts'
import { map } from './map.ts'
import { oembed } from './oembed.ts'
import { redirects } from './redirects.ts'
import { newsroomShareImage, shareImages, withShareImage } from './share-images/shareImages.ts'
import { sitemaps } from './sitemap.ts'
import { syndication } from './syndication.ts'

/** What readers, calendars and search engines subscribe to, and a description of all that may be read. */
export const feeds = (config: Config): Config =>
  addPublishedRoutes(withShareImage(withLinkedData(config)), [
    ...syndication,
    calendar,
    map,
    oembed,
    redirects,
    ...sitemaps,
    ...linkedData,
    newsroomShareImage,
    shareImages,
    createOpenApiRoute(),
  ])
