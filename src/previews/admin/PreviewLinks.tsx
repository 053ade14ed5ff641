'use client'

import { Drawer, DrawerToggler, useDocumentInfo, useDrawerSlug, useLocale, useModal } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import { t } from '../../messages/t.ts'
import { PREVIEWS } from '../../messages/previews.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { CopyField } from '../../admin/controls/CopyField.tsx'
import '../../admin/controls/controls.css'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { LinkList } from './LinkList.tsx'
import './previews.css'
import { useLinks } from './useLinks.ts'

const USUAL_DAYS = 7

type Of = { collection: string; id: number | string }

/** Makes a link to a preview of a document, and lists those that hold. */
const Links = ({ of }: { of: Of }) => {
  const { create, isBusy, language, line, listed, load, revoke, text } = useLinks(of)
  const { code: locale } = useLocale()
  const [note, setNote] = useState('')
  const [days, setDays] = useState(USUAL_DAYS)
  const [url, setURL] = useState<string>()
  const id = useId()
  useEffect(() => void load(), [load])

  const make = async () => {
    const made = await create({ ...of, days, note, ...(locale && { locale }) })
    if (!made) return
    setURL(made.url)
    setNote('')
  }
  if (!listed) return <LiveLine {...line} />
  if (!listed.isSetUp) return <p className="beffroi-panel__sentence">{t(language, PREVIEWS.noSite)}</p>
  return (
    <div className="beffroi-panel beffroi-previews">
      <p className="beffroi-panel__sentence">{text('explain')}</p>
      {listed.mayCreate ? (
        <div className="beffroi-panel__form beffroi-previews__form">
          <label htmlFor={`${id}note`}>{text('note')}</label>
          <input
            id={`${id}note`}
            maxLength={200}
            onChange={({ target }) => setNote(target.value)}
            type="text"
            value={note}
          />
          <label htmlFor={`${id}days`}>{text('days')}</label>
          <input
            id={`${id}days`}
            max={30}
            min={1}
            onChange={({ target }) => setDays(target.valueAsNumber)}
            type="number"
            value={Number.isNaN(days) ? '' : days}
          />
          <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void make()}>
            {text('create')}
          </ActionButton>
        </div>
      ) : (
        <p className="beffroi-panel__hint">{t(language, PREVIEWS.notYours)}</p>
      )}
      {url && (
        <div className="beffroi-panel__section">
          <p className="beffroi-panel__sentence">{text('created')}</p>
          <CopyField isFocused key={url} label={text('link')} value={url} />
        </div>
      )}
      <LiveLine {...line} />
      <section className="beffroi-panel__section">
        <h2>{text('sent')}</h2>
        {listed.links.length === 0 ? (
          <p className="beffroi-panel__hint">{text('noLinks')}</p>
        ) : (
          <LinkList
            isBusy={isBusy}
            language={language}
            links={listed.links}
            onRevoke={(link) => void revoke(link)}
            text={text}
          />
        )}
      </section>
    </div>
  )
}

/** An envelope. */
const Icon = () => (
  <svg aria-hidden="true" fill="none" height="20" viewBox="0 0 20 20" width="20">
    <path className="stroke" d="M3.5 5.5h13v9h-13zM3.5 6l6.5 5 6.5-5" strokeLinejoin="round" />
  </svg>
)

/** Beside Payload's own buttons for previews: sends one to somebody who has no account. */
export const PreviewLinks = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { isModalOpen } = useModal()
  const { language, text } = useLinks()
  const slug = useDrawerSlug('beffroi-preview-links')
  if (!collectionSlug || id === undefined) return null
  return (
    <>
      <DrawerToggler
        aria-label={text('send')}
        className="beffroi-panel__toggler"
        lang={language}
        slug={slug}
        title={text('send')}
      >
        <Icon />
      </DrawerToggler>
      <Drawer slug={slug} title={text('send')}>
        {isModalOpen(slug) && <Links of={{ collection: collectionSlug, id }} />}
      </Drawer>
    </>
  )
}
