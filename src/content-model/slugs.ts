import type { CollectionSlug } from 'payload'

import type { CollectionName } from '../../collections/names.ts'

/** By Beffroi's name of a collection, its slug in the project; a collection that is left out has no entry. */
export type ProjectSlugs = Partial<Record<CollectionName, string>>

type WithCustom = { custom?: Record<string, unknown> }

/** The slugs that `contentModel` wrote into the config. */
export const projectSlugs = ({ custom }: WithCustom): ProjectSlugs =>
  (custom?.beffroi as { slugs?: ProjectSlugs } | undefined)?.slugs ?? {}

/**
 * The slug that one of Beffroi's collections has in this project; `undefined` when the project leaves it out.
 *
 * @param config the project's config on the server, `config.admin` of the client's config in the browser.
 */
export const projectSlug = (config: WithCustom, name: CollectionName): CollectionSlug | undefined =>
  projectSlugs(config)[name] as CollectionSlug | undefined
