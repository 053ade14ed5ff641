'use client'
import { useRowLabel } from '@payloadcms/ui'

/** The row's own title, or its number. */
export const TitleRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ title?: string }>()
  return <span>{data.title || `${(rowNumber ?? 0) + 1}`}</span>
}
