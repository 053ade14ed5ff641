'use client'
import { useEffect, useId, useRef, useState } from 'react'

import { ActionButton } from '../ActionButton.tsx'
import { usePanelText } from '../usePanelText.ts'

const DAY_IN_HOURS = 24

type Props = {
  isBusy: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** Takes the hours for which the present secret stays valid; 0 for none. */
  onRotate: (hours: number) => void
}

/** Asks how long the present secret stays valid before a new one is made. It stands inside the form of the webhook, so it is none itself. */
export const RotateForm = ({ isBusy, isOpen, onOpen, onRotate }: Props) => {
  const { text } = usePanelText()
  const [hours, setHours] = useState(DAY_IN_HOURS)
  const name = useId()
  const first = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLDivElement>(null)
  const [isCancelled, setCancelled] = useState(false)

  useEffect(() => {
    if (isOpen) first.current?.focus()
    else if (isCancelled) opener.current?.querySelector('button')?.focus()
  }, [isCancelled, isOpen])

  const open = (isWanted: boolean) => {
    setCancelled(!isWanted)
    onOpen(isWanted)
  }
  if (!isOpen) {
    return (
      <div ref={opener}>
        <ActionButton isBusy={isBusy} onPress={() => open(true)}>
          {text('rotate')}
        </ActionButton>
      </div>
    )
  }
  return (
    <fieldset className="beffroi-hook__choice">
      <legend>{text('rotateQuestion')}</legend>
      <label>
        <input checked={hours === DAY_IN_HOURS} name={name} onChange={() => setHours(DAY_IN_HOURS)} ref={first} type="radio" /> {text('rotateDay')}
      </label>
      <label>
        <input checked={hours === 0} name={name} onChange={() => setHours(0)} type="radio" /> {text('rotateNone')}
      </label>
      <div className="beffroi-hook__buttons">
        <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => onRotate(hours)}>
          {text('rotateConfirm')}
        </ActionButton>
        <ActionButton isBusy={isBusy} onPress={() => open(false)}>
          {text('cancel')}
        </ActionButton>
      </div>
    </fieldset>
  )
}
