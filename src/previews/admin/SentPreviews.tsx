'use client'

import { useEffect } from 'react'

import '../../webhooks/admin/panel.css'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { LinkList } from './LinkList.tsx'
import './previews.css'
import { useLinks } from './useLinks.ts'

/** On the panel's first page: every link that holds, so that none is forgotten. Nothing where there is none. */
export const SentPreviews = () => {
  const { isBusy, language, line, listed, load, revoke, text } = useLinks()
  useEffect(() => void load(), [load])
  if (!listed || (listed.links.length === 0 && !line.words)) return null
  return (
    <section aria-labelledby="beffroi-previews-sent" className="beffroi-previews beffroi-previews--desk">
      <h2 id="beffroi-previews-sent">{text('desk')}</h2>
      <LiveLine {...line} />
      <LinkList
        isBusy={isBusy}
        language={language}
        links={listed.links}
        onRevoke={(link) => void revoke(link)}
        text={text}
        withTitles
      />
    </section>
  )
}
