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
    let timer: ReturnType<typeof setTimeout> | undefined
    const onInput = () => {
      clearTimeout(timer)
      setTyping(true)
      timer = setTimeout(() => setTyping(false), HANDED_OVER_AFTER_IN_MS)
    }
    form?.addEventListener('input', onInput, true)
    return () => {
      clearTimeout(timer)
      form?.removeEventListener('input', onInput, true)
    }
  }, [formRef])
  return isTyping
}
