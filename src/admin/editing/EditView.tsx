'use client'
import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

/** Payload's form of a document, without its dialog about locks: `LockedDialog` takes its place. */
export const EditView = (props: ComponentProps<typeof DefaultEditView>) => {
  const { documentLockState } = useDocumentInfo()
  // Read by the view in the same render; there is no setting for it.
  if (documentLockState.current) documentLockState.current.hasShownLockedModal = true
  return <DefaultEditView {...props} />
}
