'use client'

import { useDocumentDrawer } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

type Props = {
  collection: string
  /** The instant that a new plan begins with. */
  date?: string
  /** Of the plan that is changed; nothing makes a new one. */
  id?: string
  onClose: () => void
  onSaved: () => void
}

/** The form of a plan beside the calendar, open as long as it is here. */
export const PlanDrawer = ({ collection, date, id, onClose, onSaved }: Props) => {
  const [Drawer, , { closeDrawer, isDrawerOpen, openDrawer }] = useDocumentDrawer({
    collectionSlug: collection,
    ...(id && { id }),
  })
  const [wasOpen, setWasOpen] = useState(false)
  useEffect(() => openDrawer(), [openDrawer])
  useEffect(() => {
    if (isDrawerOpen) setWasOpen(true)
    else if (wasOpen) onClose()
  }, [isDrawerOpen, onClose, wasOpen])
  const finish = () => {
    onSaved()
    closeDrawer()
  }
  return (
    // The calendar is left for nothing: the form closes where it was opened.
    <Drawer {...(date && { initialData: { date } })} onDelete={finish} onSave={finish} redirectAfterCreate={false} />
  )
}
