'use client'

import { useId, useState } from 'react'

import type { ImportText } from '../../messages/imports.ts'

type Props = {
  isDisabled: boolean
  /** Says more to a screen reader than the word beside it. */
  label: string
  onChange: (start: string) => void
  /** As the importer has it: `2025-10-03`, `2025-10-03T17:45`, `2025-10`. */
  start: string | undefined
  text: ImportText
}

const DAY = /^\d{4}-\d\d-\d\d/

/** The day on which an event begins, to be corrected; its hour stays. Empty where no day is known. */
export const EventDate = ({ isDisabled, label, onChange, start = '', text }: Props) => {
  const id = useId()
  const [day = ''] = DAY.exec(start) ?? []
  const [written, setWritten] = useState(day)
  const keep = (): void => {
    // Until it is whole, the browser says that it is empty.
    if (DAY.test(written) && written !== day) onChange(`${written}${start.slice(10)}`)
    else setWritten(day)
  }
  return (
    <div className="beffroi-import__line beffroi-import__date">
      <label htmlFor={id}>{text('changeDate')}</label>
      <input
        aria-label={label}
        disabled={isDisabled}
        id={id}
        onBlur={keep}
        onChange={({ target }) => setWritten(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep()
          if (key === 'Escape') setWritten(day)
        }}
        type="date"
        value={written}
      />
    </div>
  )
}
