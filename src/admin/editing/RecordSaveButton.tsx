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
import { SharingDialogs } from './EditView.tsx'
import './editing.css'
import { Present } from './Present.tsx'
import { SaveStatus } from './SaveButton.tsx'
import { useKeptText } from './useKeptText.ts'
import { usePresence } from './usePresence.ts'
import { useRecordSaver } from './useRecordSaver.ts'
import { useSaveShortcut } from './useSaveShortcut.ts'

/** The button to save a record of the content that has no drafts: what is typed is kept in the browser until then, and a save that lost a race asks whose text stays. */
export const RecordSaveButton = () => {
  const { uploadStatus } = useDocumentInfo()
  const { submit } = useForm()
  const { i18n, t } = useTranslation()
  const modified = useFormModified()
  const operation = useOperation()
  const button = useRef<HTMLButtonElement>(null)
  const isNew = operation !== 'update'
  const text = editingText(i18n.language)
  const presence = usePresence(modified)
  const saver = useRecordSaver()
  useKeptText(saver.restore, () => void saver.showSaved())

  useSaveShortcut(() => button.current?.click())

  const save = () => {
    if (!isNew) return void saver.save()
    if (!navigator.onLine) return void toast.error(`${text('notSaved')}. ${text('offlineByHand')}`)
    return void submit()
  }

  return (
    <div className="beffroi-editing">
      <Present others={presence.others} text={text} />
      <SaveStatus isByHand state={saver.state} text={text} />
      <FormSubmit
        buttonId="action-save"
        disabled={(!isNew && !modified) || uploadStatus === 'uploading'}
        onClick={save}
        ref={button}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
      <SharingDialogs presence={presence} saver={saver} text={text} />
    </div>
  )
}
