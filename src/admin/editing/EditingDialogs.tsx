'use client'
import { useDocumentInfo } from '@payloadcms/ui'

import { LockedDialog } from './LockedDialog.tsx'
import { Question } from './Question.tsx'
import type { EditingText } from './texts.ts'
import { useLeaveGuard } from './useLeaveGuard.ts'
import type { Presence } from './usePresence.ts'
import type { Saver } from './useSaver.ts'

/** What is asked of who edits: when somebody else is there, when somebody else saved first, and before text is left behind. */
export const EditingDialogs = ({ presence, saver, text }: { presence: Presence; saver: Saver; text: EditingText }) => {
  const { id } = useDocumentInfo()
  const guard = useLeaveGuard(saver)
  const { conflict } = saver
  const name = conflict?.by?.name ?? text('somebody')
  return (
    <>
      <Question
        body={`${text('staleBody', { name })} ${conflict?.kept ? text('staleKept') : ''}`}
        cancelLabel={text('keepMine')}
        confirmLabel={text('newest')}
        heading={text('staleHeading')}
        isOpen={conflict !== undefined}
        onCancel={() => void saver.overwrite()}
        onConfirm={() => {
          saver.pause()
          window.location.reload()
        }}
        slug={`beffroi-stale-${id}`}
      />
      <Question
        body={text('leaveBody')}
        cancelLabel={text('stay')}
        confirmLabel={text('leaveAnyway')}
        heading={text('leaveHeading')}
        isOpen={guard.isAsking}
        onCancel={guard.stay}
        onConfirm={() => {
          saver.pause()
          guard.leave()
        }}
        slug={`beffroi-leave-${id}`}
      />
      <LockedDialog isDirty={saver.isDirty} onRead={saver.pause} presence={presence} text={text} />
    </>
  )
}
