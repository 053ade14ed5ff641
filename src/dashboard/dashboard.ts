import type { CollectionConfig, Config, CustomComponent } from 'payload'

import type { SanitizedBeffroiOptions } from '../options/options.ts'

const plansPublication = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' && typeof versions.drafts === 'object' && Boolean(versions.drafts.schedulePublish)

/** A document says that its scheduled publication is late, and its title, not its id, where it is not translated. */
const withNotices = (collection: CollectionConfig): CollectionConfig => {
  const { components, useAsTitle } = collection.admin ?? {}
  const notices: CustomComponent[] = [
    ...(plansPublication(collection)
      ? [
          { path: 'beffroi/rsc#LateNotice', serverProps: { collection: collection.slug } },
          'beffroi/panel#ScheduleWindow',
        ]
      : []),
    ...(useAsTitle && !collection.auth && !collection.upload ? ['beffroi/panel#TitleFallback'] : []),
  ]
  if (notices.length === 0) return collection
  const edit = {
    ...components?.edit,
    beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), ...notices],
  }
  return { ...collection, admin: { ...collection.admin, components: { ...components, edit } } }
}

/** Puts the newsroom's desk above the list of collections on the admin panel's first page, and what is late on each document. */
export const dashboard = (config: Config, { dashboard: isShown }: SanitizedBeffroiOptions): Config =>
  isShown
    ? {
        ...config,
        admin: {
          ...config.admin,
          components: {
            ...config.admin?.components,
            beforeDashboard: ['beffroi/rsc#NewsroomDesk', ...(config.admin?.components?.beforeDashboard ?? [])],
          },
        },
        collections: config.collections?.map(withNotices),
      }
    : config
