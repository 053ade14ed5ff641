import type { CollectionConfig, Config, CustomComponent, AdminViewConfig } from 'payload'

/** Puts components above the list of a collection, below those that are there. */
export const withAboveList = (collection: CollectionConfig, ...added: CustomComponent[]): CollectionConfig => {
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: { ...components, beforeListTable: [...(components?.beforeListTable ?? []), ...added] },
    },
  }
}

type Page = {
  /** Its component. */
  component: string
  /** What leads to it, above the menu's collections. */
  link?: string
  /** Its name among the panel's views: a project that has one of this name keeps its own. */
  name: string
  path: `/${string}`
  /** What the window is called until the page itself says so in the language of its reader (`PageTitle`): Payload takes one for all languages. */
  title: string
}

/** Adds a page of its own to the panel. */
export const withPanelPage = (config: Config, { component, link, name, path, title }: Page): Config => {
  const { components } = config.admin ?? {}
  const view: AdminViewConfig = { Component: component, exact: true, meta: { title }, path }
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        ...(link && { beforeNavLinks: [...(components?.beforeNavLinks ?? []), link] }),
        views: { [name]: view, ...components?.views },
      },
    },
  }
}
