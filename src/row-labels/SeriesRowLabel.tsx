'use client'
import { useRowLabel } from '@payloadcms/ui'

import { rowWords } from './rowWords.ts'
import { useDocumentTitle } from './useDocumentTitle.ts'

type Row = { number?: number | null; series?: string }

/** The series, and the number that a work has in it. */
export const SeriesRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const title = useDocumentTitle('series', data.series)
  return <span>{rowWords([title, typeof data.number === 'number' ? String(data.number) : undefined], rowNumber, ', ')}</span>
}
