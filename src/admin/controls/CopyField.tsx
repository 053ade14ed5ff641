'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { controlText } from '../../messages/controls.ts'
import { ActionButton } from './ActionButton.tsx'
import { LiveLine } from './LiveLine.tsx'

type CopyFieldProps = {
  /** Takes the focus when it appears: what was pressed for it is gone. */
  isFocused?: boolean
  label: string
  value: string
}

/** A long text to be copied elsewhere, with a button; where the browser does not let the page copy, it is selected. */
export const CopyField = ({ isFocused = false, label, value }: CopyFieldProps) => {
  const { i18n } = useTranslation()
  const text = controlText(i18n.language)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')

  useEffect(() => {
    if (isFocused) field.current?.focus()
  }, [isFocused])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setWords(text('copied'))
    } catch {
      // No right to, or no HTTPS: there is no clipboard then.
      field.current?.select()
      setWords(text('copyByHand'))
    }
  }
  return (
    <div className="beffroi-panel__copy">
      <label htmlFor={id}>{label}</label>
      <div className="beffroi-panel__copy-line">
        <input
          autoComplete="off"
          id={id}
          onFocus={({ target }) => target.select()}
          readOnly
          ref={field}
          spellCheck={false}
          type="text"
          value={value}
        />
        <ActionButton description={`${text('copy')} (${label})`} isBusy={false} onPress={() => void copy()}>
          {text('copy')}
        </ActionButton>
      </div>
      <LiveLine words={words} />
    </div>
  )
}
