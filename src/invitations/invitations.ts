import type { CollectionConfig, CollectionSlug, Config, Field } from 'payload'

import { withAboveList } from '../admin/panelParts.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { invitationEndpoints } from './endpoints.ts'

/** On the page of an account that exists. */
const accessField: Field = {
  admin: { components: { Field: 'beffroi/panel#SendAccess' }, position: 'sidebar' },
  name: 'access',
  type: 'ui',
}

const withInvitations = (collection: CollectionConfig): CollectionConfig => ({
  ...withAboveList(collection, 'beffroi/panel#InviteColleague'),
  endpoints: [...(collection.endpoints || []), ...invitationEndpoints(collection.slug as CollectionSlug)],
  fields: [...collection.fields, accessField],
})

/** Lets administrators invite colleagues, who choose their own passwords. */
export const invitations = (config: Config): Config => {
  const users = projectSlug(config, 'users')
  if (!users) return config
  return {
    ...config,
    collections: config.collections?.map((collection) =>
      collection.slug === users ? withInvitations(collection) : collection,
    ),
  }
}
