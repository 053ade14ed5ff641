'use client'

import {
  DatePicker,
  fieldBaseClass,
  FieldDescription,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  TimezonePicker,
  toast,
  useConfig,
  useField,
  useForm,
  useFormFields,
  useTranslation,
  withCondition,
} from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DateFieldClientComponent, DateFieldClientProps } from 'payload'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ChangeEvent, ComponentProps, FocusEvent, SyntheticEvent } from 'react'

import { DATE_PRECISIONS } from '../../formats/edtf.ts'
import type { DatePrecision } from '../../formats/edtf.ts'
import { toWallTime } from '../../formats/timeZones.ts'
import { t } from '../../messages/t.ts'
import './dates.css'
import { datePlaceholder, faultWords } from './texts.ts'
import { readTyped, showTyped, toStored, zoneWords } from './typedDate.ts'
import type { DateKind } from './typedDate.ts'
import { useNewsroomZone } from './useNewsroomZone.ts'

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
    const wall = {
      day: picked.getDate(),
      hour: picked.getHours(),
      minute: picked.getMinutes(),
      month: picked.getMonth() + 1,
      year: picked.getFullYear(),
    }
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
    timeCaption: t(language, { en: 'Time', fr: 'Heure' }),
    value: typed ?? shown,
  }
  return (
    <div
      className="beffroi-date"
      onBlur={(event: FocusEvent) => {
        if (event.target instanceof HTMLInputElement) settle()
      }}
    >
      <DatePicker
        id={id}
        onChange={pick}
        overrides={overrides}
        pickerAppearance="dayAndTime"
        placeholder={datePlaceholder(kind, language)}
        readOnly={readOnly}
        timeFormat="HH:mm"
        timeIntervals={15}
        value={value ?? undefined}
      />
      {kind === 'moment' && <span className="beffroi-date__zone">{zoneWords(timeZone, language)}</span>}
    </div>
  )
}

type DateFieldProps = DateFieldClientProps & { kind: DateKind }

const isPrecision = (value: unknown): value is DatePrecision => DATE_PRECISIONS.some((known) => known === value)

/** The hour that a field without a precision beside it is known to. */
const PLAIN: Partial<Record<DateKind, DatePrecision>> = { day: 'day', moment: 'minute' }

/** The buttons of Payload that make a document public. */
const PUBLISHING_REFUSALS = '#action-save, #publish-locale'

/** Payload validates collections with drafts on the server alone, which is not sent what cannot be read: nothing is published past a date in red. */
const usePublicationHeld = (fault: string | undefined): void => {
  useEffect(() => {
    if (!fault) return undefined
    const hold = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || !event.target.closest(PUBLISHING_REFUSALS)) return
      event.preventDefault()
      event.stopPropagation()
      toast.error(fault)
    }
    document.addEventListener('click', hold, { capture: true })
    return () => document.removeEventListener('click', hold, { capture: true })
  }, [fault])
}

/** Payload's date field with an input that is read day first, in the newsroom's time zone or that of the date, and never bent. */
const DateFieldComponent = ({ field, kind, path: givenPath, readOnly, validate }: DateFieldProps) => {
  const { admin: { className, description } = {}, label, localized, required, timezone } = field
  const { config } = useConfig()
  const { dispatchFields, setModified } = useForm()
  const newsroomZone = useNewsroomZone()
  const [fault, setFault] = useState<string>()
  const validateTyped = useCallback(
    (value: unknown, options: object) =>
      fault ?? (typeof validate === 'function' ? validate(value as never, { ...options, required } as never) : true),
    [fault, required, validate],
  )
  const {
    customComponents: { AfterInput, BeforeInput, Description, Error, Label } = {},
    disabled,
    path,
    setValue,
    showError,
    value,
  } = useField<null | string>({
    potentiallyStalePath: givenPath,
    validate: validateTyped as never,
  })
  const zonePath = `${path}_tz`
  const precisionPath = path.replace(/[^.]+$/, 'precision')
  const ownZone = useFormFields(([fields]) => (timezone ? fields[zonePath]?.value : undefined))
  const known = useFormFields(([fields]) => fields[precisionPath]?.value)
  const precision = PLAIN[kind] ?? (isPrecision(known) ? known : 'day')
  const zones =
    typeof timezone === 'object' && Array.isArray(timezone.supportedTimezones)
      ? timezone.supportedTimezones
      : (config.admin.timezones?.supportedTimezones ?? [])
  const styles = useMemo(() => mergeFieldStyles(field), [field])
  usePublicationHeld(fault)
  const isReadOnly = Boolean(readOnly || disabled)

  const write = (at: string, next: unknown): void => {
    dispatchFields({ path: at, type: 'UPDATE', value: next })
    setModified(true)
  }
  return (
    <div
      className={[
        fieldBaseClass,
        'date-time-field',
        className,
        (showError || fault) && 'date-time-field--has-error',
        isReadOnly && 'read-only',
      ]
        .filter(Boolean)
        .join(' ')}
      style={styles}
    >
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={<FieldLabel label={label} localized={localized} path={path} required={required} />}
      />
      <div className={`${fieldBaseClass}__wrap`} id={`field-${path.replaceAll('.', '__')}`}>
        {!fault && (
          <RenderCustomComponent CustomComponent={Error} Fallback={<FieldError path={path} showError={showError} />} />
        )}
        {BeforeInput}
        <DateInput
          kind={kind}
          onChange={(next) => {
            if (isReadOnly) return
            // Cleared, or picked from the calendar: nothing says that it is known otherwise.
            if (!PLAIN[kind] && next.precision !== precision) write(precisionPath, next.precision)
            if (next.value !== (value ?? null)) setValue(next.value)
          }}
          onFault={setFault}
          precision={precision}
          readOnly={isReadOnly}
          timeZone={typeof ownZone === 'string' && ownZone ? ownZone : newsroomZone}
          value={value}
        />
        {timezone && zones.length > 0 && (
          <TimezonePicker
            id={`${path}-timezone-picker`}
            onChange={(next: string) => write(zonePath, next)}
            options={zones as never}
            readOnly={isReadOnly}
            selectedTimezone={ownZone as string}
          />
        )}
        {AfterInput}
      </div>
      {fault && (
        <p className="beffroi-date__fault" role="alert">
          {fault}
        </p>
      )}
      <RenderCustomComponent
        CustomComponent={Description}
        Fallback={<FieldDescription description={description} path={path} />}
      />
    </div>
  )
}

/** The panel's input of every date, shown where its condition holds. */
export const DateField = withCondition(DateFieldComponent as DateFieldClientComponent)
