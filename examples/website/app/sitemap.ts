import type { MetadataRoute } from 'next'

import { listAddresses } from '../beffroi/content/listAddresses.ts'
import { settings } from '../beffroi/settings.ts'

const LISTS = ['/', '/articles', '/agenda', '/oeuvres', '/organisations', '/lettres']

const sitemap = async (): Promise<MetadataRoute.Sitemap> => {
  const addresses = await listAddresses()
  const { siteUrl } = settings()
  return [
    ...LISTS.map((path) => ({ url: `${siteUrl}${path}` })),
    ...addresses.map(({ path, updatedAt }) => ({
      url: `${siteUrl}${path}`,
      ...(updatedAt && { lastModified: updatedAt }),
    })),
  ]
}

export default sitemap
