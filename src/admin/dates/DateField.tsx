'use client'
import { fieldBaseClass, FieldDescription, FieldError, FieldLabel, RenderCustomComponent, TimezonePicker, toast, useConfig, useField, useForm, useFormFields, withCondition } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DateFieldClientComponent, DateFieldClientProps } from 'payload'
import { useCallback, useEffect, useMemo, useState } from 'react'

import { DATE_PRECISIONS, type DatePrecision } from '../../facts/datePrecision.ts'
import { DateInput } from './DateInput.tsx'
import type { DateKind } from './typedDate.ts'
import { useNewsroomZone } from './useNewsroomZone.ts'

type Props = DateFieldClientProps & { kind: DateKind }

const isPrecision = (value: unknown): value is DatePrecision => DATE_PRECISIONS.some((known) => known === value)

/** The hour that a field without a precision beside it is known to. */
const PLAIN: Partial<Record<DateKind, DatePrecision>> = { day: 'day', moment: 'minute' }

/** The buttons of Payload that make a document public. */
const PUBLISHING = '#action-save, #publish-locale'

/** Payload validates collections with drafts on the server alone, which is not sent what cannot be read: nothing is published past a date in red. */
const usePublicationHeld = (fault: string | undefined): void => {
  useEffect(() => {
    if (!fault) return undefined
    const hold = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || !event.target.closest(PUBLISHING)) return
      event.preventDefault()
      event.stopPropagation()
      toast.error(fault)
    }
    document.addEventListener('click', hold, { capture: true })
    return () => document.removeEventListener('click', hold, { capture: true })
  }, [fault])
}

/** Payload's date field with an input that is read day first, in the newsroom's time zone or that of the date, and never bent. */
const DateFieldComponent = ({ field, kind, path: givenPath, readOnly, validate }: Props) => {
  const { admin: { className, description } = {}, label, localized, required, timezone } = field
  const { config } = useConfig()
  const { dispatchFields, setModified } = useForm()
  const newsroomZone = useNewsroomZone()
  const [fault, setFault] = useState<string>()
  const validateTyped = useCallback(
    (value: unknown, options: object) => fault ?? (typeof validate === 'function' ? validate(value as never, { ...options, required } as never) : true),
    [fault, required, validate],
  )
  const { customComponents: { AfterInput, BeforeInput, Description, Error, Label } = {}, disabled, path, setValue, showError, value } = useField<null | string>({
    potentiallyStalePath: givenPath,
    validate: validateTyped as never,
  })
  const zonePath = `${path}_tz`
  const precisionPath = path.replace(/[^.]+$/, 'precision')
  const ownZone = useFormFields(([fields]) => (timezone ? fields[zonePath]?.value : undefined))
  const known = useFormFields(([fields]) => fields[precisionPath]?.value)
  const precision = PLAIN[kind] ?? (isPrecision(known) ? known : 'day')
  const zones = typeof timezone === 'object' && Array.isArray(timezone.supportedTimezones) ? timezone.supportedTimezones : (config.admin.timezones?.supportedTimezones ?? [])
  const styles = useMemo(() => mergeFieldStyles(field), [field])
  usePublicationHeld(fault)
  const isReadOnly = Boolean(readOnly || disabled)

  const write = (at: string, next: unknown): void => {
    dispatchFields({ path: at, type: 'UPDATE', value: next })
    setModified(true)
  }
  return (
    <div
      className={[fieldBaseClass, 'date-time-field', className, (showError || fault) && 'date-time-field--has-error', isReadOnly && 'read-only'].filter(Boolean).join(' ')}
      style={styles}
    >
      <RenderCustomComponent CustomComponent={Label} Fallback={<FieldLabel label={label} localized={localized} path={path} required={required} />} />
      <div className={`${fieldBaseClass}__wrap`} id={`field-${path.replaceAll('.', '__')}`}>
        {!fault && <RenderCustomComponent CustomComponent={Error} Fallback={<FieldError path={path} showError={showError} />} />}
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
          <TimezonePicker id={`${path}-timezone-picker`} onChange={(next: string) => write(zonePath, next)} options={zones as never} readOnly={isReadOnly} selectedTimezone={ownZone as string} />
        )}
        {AfterInput}
      </div>
      {fault && (
        <p className="beffroi-date__fault" role="alert">
          {fault}
        </p>
      )}
      <RenderCustomComponent CustomComponent={Description} Fallback={<FieldDescription description={description} path={path} />} />
    </div>
  )
}

export const DateField = withCondition(DateFieldComponent as DateFieldClientComponent)
