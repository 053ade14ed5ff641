'use client'
import { useRowLabel } from '@payloadcms/ui'

import { rowWords } from './rowWords.ts'

/** The row's own title, or its number. */
export const TitleRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ title?: string }>()
  return <span>{rowWords([data.title], rowNumber)}</span>
}
