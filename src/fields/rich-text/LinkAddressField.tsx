'use client'

import { TextField, useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useCallback, useEffect, useRef } from 'react'

import { judgeLinkAddress } from '../../formats/linkAddress.ts'

/** The form of the window asks the server a quarter of a second after the last key whether the address will do. */
const ASKED_AFTER_IN_MS = 400

/**
 * The address in the window of a link, judged here as it is by the server. Payload's form asks the server when it is confirmed, and puts what it refuses
 * back over what was typed meanwhile: so an address that leads nowhere is not sent. Nor is one right after the last key: the form would take the question
 * that this sends for outdated, and go by the answer to the address before.
 */
export const LinkAddressField: TextFieldClientComponent = (props) => {
  const { formRef, setSubmitted } = useForm()
  const { t } = useTranslation()
  const path = props.path ?? ''
  const value = useFormFields(([fields]) => fields[path]?.value)
  const valid = useFormFields(([fields]) => fields[path]?.valid)
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const latest = useRef(value)
  latest.current = value
  const validate = useCallback(
    (address: unknown) => judgeLinkAddress(address) === 'usable' || t('beffroi:linkAddress' as never),
    [t],
  )

  // The answer to a question about the address before comes late, and says nothing of this one.
  useEffect(() => {
    if (valid === false && judgeLinkAddress(value) === 'usable')
      dispatch({ errorMessage: undefined, path, type: 'UPDATE', valid: true })
  }, [dispatch, path, valid, value])

  useEffect(() => {
    const form = formRef?.current
    if (!form) return undefined
    let askedAt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const hold = (event: Event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onInput = () => {
      askedAt = Date.now() + ASKED_AFTER_IN_MS
    }
    const onSubmit = (event: Event) => {
      clearTimeout(timer)
      const wait = askedAt - Date.now()
      if (judgeLinkAddress(latest.current) !== 'usable') {
        hold(event)
        // It shows what is wrong from now on.
        setSubmitted(true)
      } else if (wait > 0) {
        hold(event)
        timer = setTimeout(() => form.requestSubmit(), wait)
      }
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit, true)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit, true)
    }
  }, [formRef, setSubmitted])
  return <TextField {...props} validate={validate} />
}
