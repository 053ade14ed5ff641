'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { LiveLine } from './status.tsx'
import { usePanelText } from './usePanelApi.ts'

type Props = {
  buttonStyle?: 'primary' | 'secondary'
  children: ReactNode
  /** Says more to a screen reader than the words on the button. */
  description?: string
  isBusy: boolean
  onPress?: () => void
  type?: 'button' | 'submit'
}

/** A button that does one thing at a time. It stays in place and keeps the focus while it is busy, which a disabled one loses. */
export const ActionButton = ({
  buttonStyle = 'secondary',
  children,
  description,
  isBusy,
  onPress,
  type = 'button',
}: Props) => (
  <Button
    buttonStyle={buttonStyle}
    className={isBusy ? 'beffroi-hook__button beffroi-hook__button--busy' : 'beffroi-hook__button'}
    extraButtonProps={{ 'aria-disabled': isBusy, ...(description && { 'aria-label': description }) }}
    margin={false}
    onClick={() => {
      if (!isBusy) onPress?.()
    }}
    size="medium"
    type={type}
  >
    {children}
  </Button>
)

type CopyFieldProps = {
  /** Takes the focus when it appears: what was pressed for it is gone. */
  isFocused?: boolean
  label: string
  value: string
}

/** A long text to be copied elsewhere, with a button; where the browser does not let the page copy, it is selected. */
export const CopyField = ({ isFocused = false, label, value }: CopyFieldProps) => {
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
