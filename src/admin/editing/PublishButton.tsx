'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  FormSubmit,
  PopupList,
  PublishButton as PayloadPublishButton,
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { editingText } from '../../messages/editing.ts'
import { EditingDialogs } from './EditView.tsx'
import { Present } from './Present.tsx'
import { SaveStatus } from './SaveButton.tsx'
import './editing.css'
import type { FieldError, Outcome } from './sendForm.ts'
import { usePresence } from './usePresence.ts'
import { usePublicAddress } from './usePublicAddress.ts'
import { useSaver } from './useSaver.ts'
import { useSaveShortcut } from './useSaveShortcut.ts'

/** Why something was refused, a line a field; what stands after a colon on its own, as in the panel's other notices. */
const Refusal = ({ errors, message }: { errors: FieldError[]; message: string }) => {
  if (errors.length > 1) {
    return (
      <ul>
        {errors.map((error) => (
          <li key={`${error.path} ${error.message}`}>{error.message}</li>
        ))}
      </ul>
    )
  }
  const [reason] = errors.map((error) => error.message)
  // What a field's own rule says is not in the sentence about the form, which only names the field.
  if (reason && !message.replaceAll('\u2236', ':').includes(reason)) {
    return (
      <div>
        {message} <p>{reason}</p>
      </div>
    )
  }
  const colon = message.indexOf(':')
  return (
    <div>
      {message.slice(0, colon + 1)} <span>{message.slice(colon + 1).trim()}</span>
    </div>
  )
}

/** The name of a language within a sentence: « Publier en français ». English writes it with a capital everywhere. */
const inSentence = (name: string, language: string): string =>
  language === 'fr' ? name.charAt(0).toLocaleLowerCase('fr') + name.slice(1) : name

/** The text editor hands over what is typed after half a second at most. */
const HANDED_OVER_AFTER_IN_MS = 700

/** Whether something was typed a moment ago that the form may not know yet. */
const useTyping = (): boolean => {
  const { formRef } = useForm()
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    const form = formRef?.current
    let start: ReturnType<typeof setTimeout> | undefined
    let end: ReturnType<typeof setTimeout> | undefined
    const onInput = ({ target }: Event) => {
      // What is typed beside the document, a word in its review, changes nothing of it, and must not keep it from others.
      if (target instanceof Element && target.closest('[data-apart]')) return
      clearTimeout(start)
      clearTimeout(end)
      // After the event: a state set within it is rendered before React has told the field, which then gets its old value back.
      start = setTimeout(() => setTyping(true), 0)
      end = setTimeout(() => setTyping(false), HANDED_OVER_AFTER_IN_MS)
    }
    form?.addEventListener('input', onInput)
    return () => {
      clearTimeout(start)
      clearTimeout(end)
      form?.removeEventListener('input', onInput)
    }
  }, [formRef])
  return isTyping
}

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

  useSaveShortcut(() => void saver.flush())

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
    } else if (outcome.kind !== 'stale' && outcome.kind !== 'locked') {
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
      <Present others={presence.others} text={text} />
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
                      {t('version:publishIn', {
                        locale: inSentence(getTranslation(language.label, i18n), i18n.language),
                      })}
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
