'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import './controls.css'

type Props = {
  buttonStyle?: 'primary' | 'secondary'
  children: ReactNode
  /** Says more to a screen reader than the words on the button. */
  description?: string
  isBusy: boolean
  /** Of what it opens below itself: whether it is open. */
  isExpanded?: boolean
  onPress?: () => void
  type?: 'button' | 'submit'
}

/** A button that does one thing at a time. It stays in place and keeps the focus while it is busy, which a disabled one loses. */
export const ActionButton = ({
  buttonStyle = 'secondary',
  children,
  description,
  isBusy,
  isExpanded,
  onPress,
  type = 'button',
}: Props) => (
  <Button
    buttonStyle={buttonStyle}
    className={isBusy ? 'beffroi-panel__button beffroi-panel__button--busy' : 'beffroi-panel__button'}
    extraButtonProps={{
      'aria-disabled': isBusy,
      ...(description && { 'aria-label': description }),
      ...(isExpanded !== undefined && { 'aria-expanded': isExpanded }),
    }}
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
