'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useMemo } from 'react'

import type { CollectionName } from '../../../collections/names.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { callPanelApi } from './callPanelApi.ts'
import type { PanelAnswer, PanelRequest } from './callPanelApi.ts'

export type PanelApi = {
  /** The address of what the API of a collection answers: of a file that the panel shows. */
  apiURLOf: (collection: CollectionName, path: string) => string
  /** Asks the API at a path that begins with a slash. */
  call: <Body>(path: string, request?: PanelRequest) => Promise<PanelAnswer<Body>>
  /** Asks the API of a collection, under the slug that it has in this project. */
  callCollection: <Body>(collection: CollectionName, path: string, request?: PanelRequest) => Promise<PanelAnswer<Body>>
  language: string
  /** The address in the panel of a collection's list, or of one of its documents. */
  pageOf: (collection: CollectionName, id?: number | string) => string
}

/** The newsroom's own API and the panel's addresses, for the components of the panel. */
export const usePanelApi = (): PanelApi => {
  const { config } = useConfig()
  const {
    i18n: { language },
  } = useTranslation()
  const { admin, routes, serverURL } = config
  return useMemo(() => {
    const slugOf = (collection: CollectionName) => projectSlug(admin, collection) ?? collection
    const urlOf = (path: string): string =>
      formatAdminURL({ apiRoute: routes.api, path: path as `/${string}`, serverURL })
    const call: PanelApi['call'] = async (path, request) => callPanelApi({ ...request, language, url: urlOf(path) })
    return {
      apiURLOf: (collection, path) => urlOf(`/${slugOf(collection)}${path}`),
      call,
      callCollection: async (collection, path, request) => call(`/${slugOf(collection)}${path}`, request),
      language,
      pageOf: (collection, id) =>
        formatAdminURL({
          adminRoute: routes.admin,
          path: `/collections/${slugOf(collection)}${id === undefined ? '' : `/${id}`}`,
        }),
    }
  }, [admin, language, routes.admin, routes.api, serverURL])
}
