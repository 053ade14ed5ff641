'use client'
import { TextInput, useField, useTranslation, withCondition } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { NumberFieldClientComponent, NumberFieldSingleValidation, PayloadRequest } from 'payload'
import { number as validateNumber } from 'payload/shared'
import { useCallback, useMemo, useState } from 'react'
import type { ChangeEvent } from 'react'

import { parseNumber } from '../formats/numbers.ts'
import { translate } from '../messages/validation.ts'

type I18n = PayloadRequest['i18n']
type Value = null | number | string | undefined

/** As the reader of the panel writes it, without grouping: it is there to be changed. */
const shown = (value: Value, language: string): string =>
  typeof value === 'number' && language === 'fr' ? String(value).replace('.', ',') : String(value ?? '')

/** What stands for a number while it is written: the « 12, » of « 12,5 » is 12. */
const read = (text: string, language: string): Value =>
  text.trim() === '' ? null : (parseNumber(text.trim().replace(/(?<=\d)[.,]$/, ''), language) ?? text)

/**
 * A number as a person writes it: « 12,5 », « 1 250 ». A browser's own number input drops the comma or the space, according to its
 * language, and makes another number of it. What cannot be read stays in sight, as it was written, and is refused.
 */
const NumberInputComponent: NumberFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const { i18n } = useTranslation()
  const { admin, label, localized, max, min, required } = field
  const validate = useCallback(
    (value: Value, options: Parameters<NumberFieldSingleValidation>[1]) => {
      if (typeof value === 'string')
        return translate({ i18n: i18n as unknown as I18n }, 'beffroi:number', {
          field: typeof label === 'string' ? label : field.name,
        })
      return validateNumber(value, { ...options, max, min, required })
    },
    [field.name, i18n, label, max, min, required],
  )
  const { customComponents, disabled, path, setValue, showError, value } = useField<Value>({
    potentiallyStalePath: givenPath,
    validate: validate as never,
  })
  const { AfterInput, BeforeInput, Description, Error, Label } = customComponents ?? {}
  const [written, setWritten] = useState('')
  const styles = useMemo(() => mergeFieldStyles(field), [field])

  return (
    <TextInput
      AfterInput={AfterInput}
      BeforeInput={BeforeInput}
      className={admin?.className}
      Description={Description}
      description={admin?.description}
      Error={Error}
      htmlAttributes={{ autoComplete: 'off', inputMode: 'decimal' } as never}
      Label={Label}
      label={label}
      localized={localized}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        setWritten(event.target.value)
        setValue(read(event.target.value, i18n.language))
      }}
      path={path}
      readOnly={readOnly || disabled}
      required={required}
      showError={showError || typeof value === 'string'}
      style={styles}
      value={written !== '' && read(written, i18n.language) === value ? written : shown(value, i18n.language)}
    />
  )
}

/** The panel's input of every number, shown where its condition holds. */
export const NumberInput = withCondition(NumberInputComponent)
