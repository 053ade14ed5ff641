import type { Config } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { createChecker } from './createChecker.ts'
import { linkCheckEndpoints } from './endpoints.ts'

/**
 * Asks for the addresses of other sites that stand in documents, about once a week, and lists those that lead nowhere any more: with the documents that have them,
 * and another address to write everywhere in their place.
 */
export const linkChecks = (config: Config, { linkChecks: options }: SanitizedBeffroiOptions): Config => {
  const custom = { custom: config.custom ?? {} }
  if (!options || !projectSlug(custom, 'link-checks') || !projectSlug(custom, 'document-addresses')) return config
  const { components } = config.admin ?? {}
  return addWorkerTask(
    {
      ...config,
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeNavLinks: [...(components?.beforeNavLinks ?? []), 'beffroi/panel#BrokenLinksLink'],
          views: {
            brokenLinks: { Component: 'beffroi/rsc#BrokenLinksView', exact: true, path: '/broken-links' },
            ...components?.views,
          },
        },
      },
      endpoints: [...(config.endpoints ?? []), ...linkCheckEndpoints(options)],
    },
    { create: (args) => createChecker({ ...args, options }), name: 'links to other sites' },
  )
}
