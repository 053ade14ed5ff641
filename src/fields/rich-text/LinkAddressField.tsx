'use client'

import { TextField, useForm } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect } from 'react'

/** The form of the window asks the server a quarter of a second after the last key whether the address will do. */
const ASKED_AFTER_IN_MS = 400

/**
 * The address in the window of a link. Who confirms it right after the last key is judged by what they typed: Payload takes the question
 * that this sends for outdated as soon as it asks its own, and goes by the answer to the address before, whose complaint then stays in
 * sight for an address that is right.
 */
export const LinkAddressField: TextFieldClientComponent = (props) => {
  const { formRef } = useForm()
  useEffect(() => {
    const form = formRef?.current
    if (!form) return undefined
    let askedAt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const onInput = () => {
      askedAt = Date.now() + ASKED_AFTER_IN_MS
    }
    const onSubmit = (event: Event) => {
      const wait = askedAt - Date.now()
      clearTimeout(timer)
      if (wait <= 0) return
      event.preventDefault()
      event.stopImmediatePropagation()
      timer = setTimeout(() => form.requestSubmit(), wait)
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit, true)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit, true)
    }
  }, [formRef])
  return <TextField {...props} />
}
