'use client'
import { useDocumentInfo, useModal } from '@payloadcms/ui'
import { useLayoutEffect } from 'react'

import { ScheduleDrawer } from './ScheduleDrawer.tsx'

/** Opens the newsroom's window where a button asks for Payload's: the button of Payload draws its own, and nothing in the config replaces it alone. */
export const ScheduleWindow = () => {
  const { id } = useDocumentInfo()
  const { closeModal, isModalOpen, openModal } = useModal()
  const theirs = `schedule-publish-${id}`
  const ours = `beffroi-schedule-${id}`
  const isAsked = isModalOpen(theirs)
  useLayoutEffect(() => {
    if (!isAsked) return
    closeModal(theirs)
    openModal(ours)
  }, [closeModal, isAsked, openModal, ours, theirs])
  return id !== undefined && isModalOpen(ours) ? <ScheduleDrawer slug={ours} /> : null
}
