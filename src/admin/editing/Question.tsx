'use client'
import { ConfirmationModal, useModal } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

type Props = {
  body: ReactNode
  cancelLabel: string
  confirmLabel: string
  heading: string
  isOpen: boolean
  onCancel: () => void
  onConfirm: () => void
  slug: string
}

/** One of the panel's own dialogs, open while `isOpen`. */
export const Question = ({ body, cancelLabel, confirmLabel, heading, isOpen, onCancel, onConfirm, slug }: Props) => {
  const { closeModal, openModal } = useModal()
  useEffect(() => {
    if (!isOpen) return undefined
    openModal(slug)
    return () => closeModal(slug)
  }, [closeModal, isOpen, openModal, slug])
  return (
    <ConfirmationModal
      body={body}
      cancelLabel={cancelLabel}
      confirmLabel={confirmLabel}
      heading={heading}
      modalSlug={slug}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  )
}
