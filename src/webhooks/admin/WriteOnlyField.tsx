'use client'

import { TextInput, useDocumentInfo, useField, useFieldPath, useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'
import type { ChangeEvent } from 'react'

import type { Bilingual } from '../../messages/t.ts'

/** What the config tells the input. */
export type WriteOnlyFieldProps = {
  description: Bilingual
  label: Bilingual
  /** The field beside this one that is written. */
  name: string
  /** Of this field itself. */
  path: string
}

/** Only the server can say that something is missing: it knows what is stored. */
const accept = (): true => true

/**
 * The input of a field that nobody may read, and that Payload therefore leaves out of the form. It starts empty, sends what is
 * written, and is empty again once that is saved.
 */
export const WriteOnlyField = ({ description, label, name, path: ownPath }: WriteOnlyFieldProps) => {
  // A row that was moved keeps its props until the server renders it again.
  const path = (useFieldPath() ?? ownPath).replace(/[^.]+$/, name)
  const { showError, value } = useField<string | undefined>({ path })
  const { dispatchFields, setModified } = useForm()
  const { data } = useDocumentInfo()
  const savedAt: unknown = data?.updatedAt ?? null
  // A save mounts the component anew, so the form remembers which state of the document the text was written for. What has no
  // validation the form would, once the server refused it, take for wrong for ever.
  const isFresh = useFormFields(
    ([fields]) => Boolean(fields?.[path]?.validate) && fields?.[path]?.initialValue === savedAt,
  )

  const write = useCallback(
    (text: string) =>
      dispatchFields({
        errorMessage: undefined,
        initialValue: savedAt,
        path,
        type: 'UPDATE',
        valid: true,
        validate: accept,
        value: text,
      }),
    [dispatchFields, path, savedAt],
  )

  useEffect(() => {
    if (!isFresh) write('')
  }, [isFresh, write])

  return (
    <TextInput
      description={description}
      htmlAttributes={{ autoComplete: 'off' }}
      label={label}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        write(event.target.value)
        setModified(true)
      }}
      path={path}
      showError={showError}
      value={value ?? ''}
    />
  )
}
