import type { Config } from 'payload'

import { withPanelPage } from '../admin/panelParts.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { linkChecksText } from '../messages/linkChecks.ts'
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
  const page = {
    component: 'beffroi/rsc#BrokenLinksView',
    link: 'beffroi/panel#BrokenLinksLink',
    name: 'brokenLinks',
    path: '/broken-links',
    title: linkChecksText(config.i18n?.fallbackLanguage)('title'),
  } as const
  return addWorkerTask(
    withPanelPage({ ...config, endpoints: [...(config.endpoints ?? []), ...linkCheckEndpoints(options)] }, page),
    { create: (args) => createChecker({ ...args, options }), name: 'links to other sites' },
  )
}
