'use client'
import { getTranslation } from '@payloadcms/translations'
import {
  FormSubmit,
  PopupList,
  PublishButton as PayloadPublishButton,
  toast,
  useConfig,
  useDocumentInfo,
  useEditDepth,
  useFormModified,
  useHotkey,
  useLocale,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { editingText } from '../../messages/editing.ts'
import { EditingDialogs, usePresence } from './EditView.tsx'
import { Refusal } from './Refusal.tsx'
import { SaveStatus } from './SaveButton.tsx'
import './editing.css'
import type { Outcome } from './sendForm.ts'
import { usePublicAddress } from './usePublicAddress.ts'
import { useSaver } from './useSaver.ts'
import { useTyping } from './useTyping.ts'

/**
 * The button to publish of every collection with drafts, and the saving of its documents: it waits for what is being typed and saved,
 * publishes what is on the screen, and says what became of it.
 */
export const PublishButton = () => {
  const { collectionSlug, hasPublishedDoc, hasPublishPermission, id, unpublishedVersionCount } = useDocumentInfo()
  const { config, getEntityConfig } = useConfig()
  const { i18n, t } = useTranslation()
  const { code: locale } = useLocale()
  const { isModalOpen, toggleModal } = useModal()
  const modified = useFormModified()
  const typing = useTyping()
  const saver = useSaver()
  const pageOf = usePublicAddress()
  const presence = usePresence(modified || typing)
  const [isPublishing, setPublishing] = useState(false)
  const isRunning = useRef(false)
  const text = editingText(i18n.language)

  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void saver.flush()
  })

  const tell = async (outcome: Outcome) => {
    if (outcome.kind === 'saved') {
      const address = await pageOf({ collection: collectionSlug ?? '', locale, slug: outcome.document.slug })
      toast.success(
        <span className="beffroi-published">
          <span>{text('published')}</span>
          {address && (
            <a href={address} rel="noreferrer" target="_blank">
              {text('seePage')}
            </a>
          )}
        </span>,
        { duration: address ? 10_000 : undefined },
      )
    } else if (outcome.kind === 'refused') {
      toast.error(<Refusal errors={outcome.errors} message={outcome.message ?? t('error:correctInvalidFields')} />)
    } else if (outcome.kind !== 'stale') {
      toast.error(text('notPublished', { reason: text(outcome.kind === 'signedOut' ? 'signedOut' : 'offline') }))
    }
  }

  const publish = async (publishLocale?: string) => {
    if (isRunning.current) return
    isRunning.current = true
    setPublishing(true)
    try {
      await tell(await saver.publish(publishLocale))
    } finally {
      isRunning.current = false
      setPublishing(false)
    }
  }

  const drafts = collectionSlug ? getEntityConfig({ collectionSlug })?.versions?.drafts : undefined
  const canSchedule = Boolean(drafts && drafts.schedulePublish && hasPublishPermission && id)
  const language = config.localization && config.localization.locales.find(({ code }) => code === locale)
  const schedules = `schedule-publish-${id}`
  const hasSomething = modified || typing || !hasPublishedDoc || unpublishedVersionCount > 0

  return (
    <div className="beffroi-editing">
      <SaveStatus state={saver.state} text={text} />
      {hasPublishPermission && (
        <>
          <FormSubmit
            buttonId="action-save"
            disabled={!hasSomething || isPublishing}
            enableSubMenu={canSchedule}
            onClick={() => void publish()}
            size="medium"
            SubMenuPopupContent={({ close }) => (
              <>
                {canSchedule && (
                  <PopupList.ButtonGroup>
                    <PopupList.Button id="schedule-publish" onClick={() => [toggleModal(schedules), close()]}>
                      {t('version:schedulePublish')}
                    </PopupList.Button>
                  </PopupList.ButtonGroup>
                )}
                {language && (
                  <PopupList.ButtonGroup>
                    <PopupList.Button id="publish-locale" onClick={() => [void publish(locale), close()]}>
                      {t('version:publishIn', { locale: getTranslation(language.label, i18n) })}
                    </PopupList.Button>
                  </PopupList.ButtonGroup>
                )}
              </>
            )}
            type="button"
          >
            {isPublishing ? text('publishing') : t('version:publishChanges')}
          </FormSubmit>
          {/* Payload's own button brings the drawer of schedules, which cannot be had alone. */}
          {isModalOpen(schedules) && (
            <div hidden>
              <PayloadPublishButton />
            </div>
          )}
        </>
      )}
      <EditingDialogs presence={presence} saver={saver} text={text} />
    </div>
  )
}
