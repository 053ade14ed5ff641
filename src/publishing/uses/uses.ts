import { Forbidden, type CollectionConfig, type Config, type Endpoint, type PayloadHandler } from 'payload'

import { isStaffUser } from '../../access/roles.ts'
import { contentName } from '../../content-events/contentName.ts'
import { findUses } from './findUses.ts'

const usesOf =
  (slug: string): PayloadHandler =>
  async (req) => {
    const id: unknown = req.routeParams?.id
    const collection = Object.values(req.payload.collections).find(({ config }) => config.slug === slug)?.config
    if (!isStaffUser(req) || !collection || typeof id !== 'string') throw new Forbidden(req.t)
    return Response.json(await findUses({ collection, id, req }), { headers: { 'Cache-Control': 'private, no-store' } })
  }

const withUses = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const edit = { ...components?.edit, editMenuItems: [...(components?.edit?.editMenuItems ?? []), 'beffroi/client#UsedIn'] }
  const endpoint: Endpoint = { handler: usesOf(collection.slug), method: 'get', path: '/:id/used-in' }
  return {
    ...collection,
    admin: { ...collection.admin, components: { ...components, edit } },
    endpoints: collection.endpoints === false ? false : [...(collection.endpoints ?? []), endpoint],
  }
}

/** Says, in the menu that has *Delete*, which documents lead to the one that is open. */
export const uses = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) => (contentName({ custom: config.custom ?? {} }, collection.slug) ? withUses(collection) : collection)),
})
