'use client'

import { useId } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { differencesText } from '../../messages/differences.ts'
import type { VersionEntry } from '../sources.ts'

type Props = {
  label: string
  onChoose: (value: string) => void
  special: 'newest' | 'public'
  timeZone: string
  value: string
  versions: readonly VersionEntry[]
}

/** Which version is compared: what is public or the newest text, or one of the history. */
export const VersionChoice = ({ label, onChoose, special, timeZone, value, versions }: Props) => {
  const { language } = usePanelApi()
  const text = differencesText(language)
  const id = useId()
  return (
    <div className="beffroi-differences__version">
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={({ target }) => onChoose(target.value)} value={value}>
        <option value={special}>{text(special)}</option>
        {versions.map(({ id: version, isPublished, name, updatedAt }) => (
          <option key={version} value={String(version)}>
            {text('versionBy', {
              date: formatMoment(new Date(updatedAt), language, timeZone),
              name: name ?? text('ofProgram'),
              status: text(isPublished ? 'published' : 'draft'),
            })}
          </option>
        ))}
      </select>
    </div>
  )
}
