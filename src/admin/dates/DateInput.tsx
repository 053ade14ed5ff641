'use client'
import { DatePicker, useTranslation } from '@payloadcms/ui'
import { useState, type ChangeEvent, type ComponentProps, type FocusEvent, type SyntheticEvent } from 'react'

import type { DatePrecision } from '../../facts/datePrecision.ts'
import { toWallTime } from '../../facts/wallTime.ts'
import { datePlaceholder, faultWords } from './dateTexts.ts'
import './dates.css'
import { readTyped, showTyped, toStored, zoneWords, type DateKind } from './typedDate.ts'

type Props = {
  id?: string
  kind: DateKind
  onChange: (next: { precision: DatePrecision; value: null | string }) => void
  /** What is wrong with what stands in the input; nothing once it can be read. */
  onFault: (words: string | undefined) => void
  precision: DatePrecision
  readOnly?: boolean
  timeZone: string
  value: null | string | undefined
}

type Overrides = ComponentProps<typeof DatePicker>['overrides']

/** How the calendar offers what is only known to the month or the year. */
const calendarOf = (precision: DatePrecision): Overrides => ({
  showMonthYearPicker: precision === 'month' || precision === 'season',
  showTimeSelect: precision === 'minute',
  showYearPicker: precision === 'year',
})

/**
 * An input for a date with Payload's calendar beside it. The calendar's library reads what is typed as the browser's language does, or bends it: here it
 * is read day first, in the newsroom's time zone, and stays as it was typed, with a sentence, when it cannot be read.
 */
export const DateInput = ({ id, kind, onChange, onFault, precision, readOnly = false, timeZone, value }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  /** While somebody types, and as long as it cannot be read. */
  const [typed, setTyped] = useState<string>()
  /** The calendar gives way to whoever types: it would lie over what comes below. */
  const [isOpen, setOpen] = useState(false)
  const hasDate = value !== null && value !== undefined && !Number.isNaN(Date.parse(value))
  const shown = hasDate ? showTyped(value, { language, precision, timeZone }) : ''

  const commit = (text: string): boolean => {
    if (text.trim() === '') {
      onChange({ precision, value: null })
      return true
    }
    const read = readTyped(text, kind)
    if ('fault' in read) return false
    onChange({ precision: read.precision, value: toStored(read, timeZone) })
    return true
  }
  const type = (text: string): void => {
    setTyped(text)
    setOpen(false)
    if (commit(text)) onFault(undefined)
  }
  const settle = (): void => {
    if (typed === undefined) return
    const read = readTyped(typed, kind)
    if (typed.trim() !== '' && 'fault' in read) {
      onFault(faultWords(read.fault, { kind, language, typed }))
      return
    }
    setTyped(undefined)
    onFault(undefined)
  }
  const pick = (picked: unknown): void => {
    setTyped(undefined)
    setOpen(precision === 'minute' && picked !== null)
    onFault(undefined)
    if (!(picked instanceof Date)) {
      onChange({ precision, value: null })
      return
    }
    // What the calendar shows is the clock of the newsroom in the browser's own dates.
    const wall = { day: picked.getDate(), hour: picked.getHours(), minute: picked.getMinutes(), month: picked.getMonth() + 1, year: picked.getFullYear() }
    onChange({ precision, value: toStored({ precision, wall }, timeZone) })
  }
  const wall = hasDate ? toWallTime(new Date(value), timeZone) : undefined
  const selected = wall ? new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) : null
  const overrides: Overrides = {
    ...calendarOf(precision),
    autoComplete: 'off',
    onChangeRaw: (event?: SyntheticEvent) => {
      // A click in the calendar is told here too.
      if (event?.type !== 'change') return
      event.preventDefault()
      type((event as ChangeEvent<HTMLInputElement>).target.value)
    },
    onClickOutside: () => setOpen(false),
    onInputClick: () => setOpen(!readOnly),
    onKeyDown: ({ key }: { key: string }) => {
      if (key === 'Enter' || key === 'Escape' || key === 'Tab') setOpen(false)
      if (key === 'ArrowDown') setOpen(!readOnly)
      if (key === 'Enter') settle()
    },
    open: isOpen,
    // The calendar goes along with what is typed.
    ...(selected && { openToDate: selected }),
    selected,
    timeCaption: language === 'en' ? 'Time' : 'Heure',
    value: typed ?? shown,
  }
  return (
    <div
      className="beffroi-date"
      onBlur={(event: FocusEvent) => {
        if (event.target instanceof HTMLInputElement) settle()
      }}
    >
      <DatePicker id={id} onChange={pick} overrides={overrides} pickerAppearance="dayAndTime" placeholder={datePlaceholder(kind, language)} readOnly={readOnly} timeFormat="HH:mm" timeIntervals={15} value={value ?? undefined} />
      {kind === 'moment' && <span className="beffroi-date__zone">{zoneWords(timeZone, language)}</span>}
    </div>
  )
}
