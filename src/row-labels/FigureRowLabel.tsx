'use client'
import { useRowLabel } from '@payloadcms/ui'

type Figure = { label?: string; unit?: string; value?: number; wording?: string }

/** « Capacité : 40 GWh » in place of "Item 01". */
export const FigureRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Figure>()
  const value = data.value?.toLocaleString() ?? data.wording
  const amount = [value, data.unit].filter(Boolean).join('\u00A0')
  return <span>{[data.label, amount].filter(Boolean).join('\u00A0: ') || `${(rowNumber ?? 0) + 1}`}</span>
}
