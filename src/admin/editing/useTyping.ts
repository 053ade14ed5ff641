'use client'

import { useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** The text editor hands over what is typed after half a second at most. */
const HANDED_OVER_AFTER_IN_MS = 700

/** Whether something was typed a moment ago that the form may not know yet. */
export const useTyping = (): boolean => {
  const { formRef } = useForm()
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    const form = formRef?.current
    let start: ReturnType<typeof setTimeout> | undefined
    let end: ReturnType<typeof setTimeout> | undefined
    const onInput = () => {
      clearTimeout(start)
      clearTimeout(end)
      // After the event: a state set within it is rendered before React has told the field, which then gets its old value back.
      start = setTimeout(() => setTyping(true), 0)
      end = setTimeout(() => setTyping(false), HANDED_OVER_AFTER_IN_MS)
    }
    form?.addEventListener('input', onInput)
    return () => {
      clearTimeout(start)
      clearTimeout(end)
      form?.removeEventListener('input', onInput)
    }
  }, [formRef])
  return isTyping
}
