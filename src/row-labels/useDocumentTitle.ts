'use client'
import { useConfig, usePayloadAPI } from '@payloadcms/ui'

type Related = number | string | { id?: number | string } | null | undefined

const idOf = (value: Related): number | string | undefined => (typeof value === 'object' ? value?.id : value) ?? undefined

/**
 * The title of a related document, for a closed row: its id says nothing to an editor. `collection` is the slug in
 * this project.
 */
export const useDocumentTitle = (collection: string, value: Related): string | undefined => {
  const { config, getEntityConfig } = useConfig()
  const useAsTitle = getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id'
  const id = idOf(value)
  const url = id ? `${config.serverURL}${config.routes.api}/${collection}/${id}` : ''
  const [{ data }] = usePayloadAPI(url, { initialParams: { depth: 0, draft: true, select: { [useAsTitle]: true } } })
  const title: unknown = data?.[useAsTitle]
  return typeof title === 'string' ? title : undefined
}
