import type { Config } from 'payload'

import { contentApiOf } from '../content-api/endpoints.ts'
import { addPublishedRoutes } from '../content-api/routes/addPublishedRoutes.ts'
import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { openSearch } from './openSearch.ts'
import { searchRoute } from './searchRoute.ts'

/** Searches what is published: `GET /api/search`. Servers build their index when they start, other processes when they are first asked. */
export const search = (config: Config, options: Pick<SanitizedBeffroiOptions, 'search'>): Config => {
  if (!options.search || !projectSlug(config, 'published-documents')) return config
  return addWorkerTask(addPublishedRoutes(config, [searchRoute]), {
    create: ({ payload }) => {
      let isOpen = false
      return {
        round: async () => {
          if (!isOpen) {
            // Its schema for GraphQL is made by whoever opens it first.
            await contentApiOf(payload)
            openSearch(payload)
          }
          isOpen = true
          return undefined
        },
      }
    },
    name: 'search',
    runsIn: 'every process',
  })
}
