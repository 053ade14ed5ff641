'use client'

import {
  FormSubmit,
  toast,
  useDocumentInfo,
  useForm,
  useFormModified,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef } from 'react'

import { editingText } from '../../messages/editing.ts'
import type { EditingText } from '../../messages/editing.ts'
import { LockedDialog } from './EditView.tsx'
import { Present } from './Present.tsx'
import type { SaveState } from './sendForm.ts'
import { usePresence } from './usePresence.ts'
import { useSaveShortcut } from './useSaveShortcut.ts'

/** The button to save a document without drafts: it says what it is based on, so that nobody's change is replaced unseen. */
export const SaveButton = () => {
  const { action, data, uploadStatus } = useDocumentInfo()
  const { submit } = useForm()
  const { i18n, t } = useTranslation()
  const modified = useFormModified()
  const operation = useOperation()
  const button = useRef<HTMLButtonElement>(null)
  const isDisabled = (operation === 'update' && !modified) || uploadStatus === 'uploading'
  const base: unknown = data?.updatedAt
  const text = editingText(i18n.language)
  const presence = usePresence(modified)

  useSaveShortcut(() => button.current?.click())

  const save = () => {
    if (!navigator.onLine) return void toast.error(`${text('notSaved')}. ${text('offlineByHand')}`)
    const isBased = operation === 'update' && typeof base === 'string' && action
    return void submit(isBased ? { action: `${action}&hold=true&basedOn=${encodeURIComponent(base)}` } : undefined)
  }

  return (
    <div className="beffroi-editing">
      <Present others={presence.others} text={text} />
      <FormSubmit buttonId="action-save" disabled={isDisabled} onClick={save} ref={button} size="medium" type="button">
        {t('general:save')}
      </FormSubmit>
      <LockedDialog isDirty={() => modified} onRead={() => undefined} presence={presence} text={text} />
    </div>
  )
}

type StatusProps = {
  /** Whether nothing is said of what is saved: a notice of the panel says it. @default false */
  isByHand?: boolean
  state: SaveState
  text: EditingText
}

/** Says whether what is on the screen is saved; what is not is said at once to who does not see the screen, too. */
export const SaveStatus = ({ isByHand = false, state, text }: StatusProps) => (
  <div className={`beffroi-save beffroi-save--${state.kind}`}>
    <p aria-live="polite" role="status">
      {state.kind === 'saved' && !isByHand ? text('saved') : state.kind === 'saving' ? text('saving') : ''}
      {state.kind === 'kept' && state.message}
    </p>
    <p aria-live="assertive" role="alert">
      {state.kind === 'failed' && (
        <>
          <strong>{text('notSaved')}</strong> <span className="beffroi-save__reason">{state.message}</span>
        </>
      )}
    </p>
  </div>
)
