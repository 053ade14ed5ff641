'use client'

import { Drawer, DrawerToggler, useDocumentInfo, useDrawerSlug, useLocale, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import '../../admin/controls/controls.css'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { newsletterEmailText } from '../../messages/newsletterEmail.ts'
import type { HandOverState } from '../handOver.ts'
import { HandOver } from './HandOver.tsx'
import './newsletterEmail.css'

const GMAIL_CLIPS_AT_KB = 102

type Email = {
  bytes: number
  /** For whoever may publish. */
  handOver: HandOverState | null
  hasChanges: boolean
  hasUnsubscribe: boolean
  isEmpty: boolean
  html: string
  isPublished: boolean
  isTranslated: boolean
  leftOut: string[]
  list: null | string
  maySend: boolean
  sentAt: null | string
  subject: string
  text: string
  untranslated: string[]
  withoutAlt: string[]
}

const save = (content: string, { name, type }: { name: string; type: string }): void => {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  Object.assign(link, { download: name, href: url })
  link.click()
  URL.revokeObjectURL(url)
}

/** What an editor should know before the letter goes out. */
const notesOn = (email: Email, text: ReturnType<typeof newsletterEmailText>): string[] => {
  const kilobytes = Math.ceil(email.bytes / 1024)
  return [
    ...(email.isPublished ? [] : [text(email.hasChanges ? 'hasChanges' : 'notPublished')]),
    ...(email.isTranslated ? [] : [text('notTranslated')]),
    ...(email.isEmpty ? [text('empty')] : []),
    ...(kilobytes > GMAIL_CLIPS_AT_KB ? [text('clipped', { size: kilobytes })] : []),
    ...(email.leftOut.length > 0 ? [text('leftOut', { titles: email.leftOut.join(', ') })] : []),
    ...(email.untranslated.length > 0 ? [text('untranslated', { titles: email.untranslated.join(', ') })] : []),
    ...(email.withoutAlt.length > 0 ? [text('noAlt', { titles: email.withoutAlt.join(', ') })] : []),
    ...(email.hasUnsubscribe ? [] : [text('noUnsubscribe')]),
  ]
}

const EmailOf = ({ id }: { id: number | string }) => {
  const { callCollection, language } = usePanelApi()
  const text = newsletterEmailText(language)
  const { code } = useLocale()
  const { isBusy, line, run } = useRequest()
  const [email, setEmail] = useState<Email>()
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState('')
  const timeZone = useNewsroomZone()
  const query = code ? `?locale=${encodeURIComponent(code)}` : ''

  const load = useCallback(async () => {
    const answer = await callCollection<Email>('newsletters', `/${id}/email${query}`, { method: 'GET' })
    if (answer.ok) setEmail(answer.body)
    setFault(answer.ok ? '' : answer.message)
  }, [callCollection, id, query])

  useEffect(() => void load(), [load])

  if (!email) return <LiveLine isError={fault !== ''} words={fault || text('preparing')} />
  const { html, list, subject } = email
  const test = async () =>
    run({
      ask: async () => callCollection<{ address: string }>('newsletters', `/${id}/email/test${query}`),
      meanwhile: text('sending'),
      onAnswer: ({ address }) => text('tested', { address }),
    })
  const send = async () => {
    setAsking(false)
    await run({
      ask: async () => callCollection<{ list: string }>('newsletters', `/${id}/email/send${query}`),
      meanwhile: text('sending'),
      onAnswer: async (sent) => {
        await load()
        return text('sent', { list: sent.list })
      },
    })
  }
  const copy = async () =>
    run({
      ask: async () => {
        try {
          await navigator.clipboard.writeText(html)
          return { body: undefined, ok: true }
        } catch {
          // No right to, or no HTTPS: there is no clipboard then.
          return { message: text('notCopied'), ok: false }
        }
      },
      onAnswer: () => text('copied'),
    })
  const isReady = email.isPublished && email.isTranslated && !email.isEmpty
  const maySend = email.maySend && list && isReady && !email.sentAt
  return (
    <div className="beffroi-panel beffroi-email">
      <ul className="beffroi-email__notes">
        {notesOn(email, text).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {email.sentAt && list && (
        <p className="beffroi-panel__sentence">
          {text('sentAlready', { date: formatMoment(new Date(email.sentAt), language, timeZone), list })}
        </p>
      )}
      <div className="beffroi-panel__buttons">
        <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void test()}>
          {text('test')}
        </ActionButton>
        {maySend &&
          (isAsking ? (
            <ActionButton isBusy={isBusy} onPress={() => void send()}>
              {text('confirm', { list })}
            </ActionButton>
          ) : (
            <ActionButton isBusy={isBusy} onPress={() => setAsking(true)}>
              {text('send')}
            </ActionButton>
          ))}
        <ActionButton isBusy={isBusy} onPress={() => void copy()}>
          {text('copy')}
        </ActionButton>
        <ActionButton isBusy={isBusy} onPress={() => save(html, { name: `${subject}.html`, type: 'text/html' })}>
          {text('download')}
        </ActionButton>
        <ActionButton isBusy={isBusy} onPress={() => save(email.text, { name: `${subject}.txt`, type: 'text/plain' })}>
          {text('downloadText')}
        </ActionButton>
      </div>
      <LiveLine {...line} />
      {email.handOver && (
        <HandOver id={id} isReady={isReady} onHandedOver={load} query={query} state={email.handOver} />
      )}
      {/* Nothing in it runs: it is given no right to. */}
      <iframe className="beffroi-email__preview" sandbox="" srcDoc={html} title={text('preview')} />
    </div>
  )
}

/** A letter with its flap open. */
const Icon = () => (
  <svg aria-hidden="true" fill="none" height="20" viewBox="0 0 20 20" width="20">
    <path className="stroke" d="M3.5 8.5 10 4l6.5 4.5v7h-13zM3.5 8.5 10 12.5l6.5-4" strokeLinejoin="round" />
  </svg>
)

/** Beside the buttons of a newsletter: its e-mail. */
export const NewsletterEmail = () => {
  const { id } = useDocumentInfo()
  const { isModalOpen } = useModal()
  const { language } = usePanelApi()
  const text = newsletterEmailText(language)
  const slug = useDrawerSlug('beffroi-newsletter-email')
  if (id === undefined) return null
  return (
    <>
      <DrawerToggler aria-label={text('open')} className="beffroi-panel__toggler" slug={slug} title={text('open')}>
        <Icon />
      </DrawerToggler>
      <Drawer slug={slug} title={text('open')}>
        {isModalOpen(slug) && <EmailOf id={id} />}
      </Drawer>
    </>
  )
}
