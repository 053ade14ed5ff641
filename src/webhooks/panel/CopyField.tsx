'use client'
import { useEffect, useId, useRef, useState } from 'react'

import { ActionButton } from './ActionButton.tsx'
import { LiveLine } from './LiveLine.tsx'
import { usePanelText } from './usePanelText.ts'

type Props = {
  /** Takes the focus when it appears: what was pressed for it is gone. */
  isFocused?: boolean
  label: string
  value: string
}

/** A long text to be copied elsewhere, with a button; where the browser does not let the page copy, it is selected. */
export const CopyField = ({ isFocused = false, label, value }: Props) => {
  const { text } = usePanelText()
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
    <div className="beffroi-hook__copy">
      <label htmlFor={id}>{label}</label>
      <div className="beffroi-hook__copy-line">
        <input autoComplete="off" id={id} onFocus={({ target }) => target.select()} readOnly ref={field} spellCheck={false} type="text" value={value} />
        <ActionButton description={`${text('copy')} (${label})`} isBusy={false} onPress={() => void copy()}>
          {text('copy')}
        </ActionButton>
      </div>
      <LiveLine words={words} />
    </div>
  )
}
