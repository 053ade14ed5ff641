'use client'

import { useConfig, useDocumentDrawer } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { checkText, findingText } from '../../messages/checks.ts'
import type { Finding } from '../Finding.ts'
import { mayLeave } from './useLeft.ts'

type Target = NonNullable<Finding['target']>

type OpenProps = { label: string; onSave: () => void; target: Target; words: string }

/** Opens another record over the form, which stays as it is. */
const OpenRecord = ({ label, onSave, target: { collection, id }, words }: OpenProps) => {
  const [Drawer, Toggler] = useDocumentDrawer({ collectionSlug: collection as never, id: String(id) })
  return (
    <>
      <Toggler aria-label={label} className="beffroi-checks__button">
        {words}
      </Toggler>
      <Drawer onSave={onSave} />
    </>
  )
}

type Props = {
  finding: Finding
  language: string
  /** To the field, and the words that it is about. */
  onGo: () => void
  /** Proposes it no more. */
  onLeave: () => void
  onLink: () => void
  onReplace: (by: string) => void
  onSave: () => void
}

/** The other language of this document. */
const OtherLanguage = ({ label, locale, words }: { label: string; locale: string; words: string }) => {
  const { config } = useConfig()
  const path = window.location.pathname.slice(config.routes.admin.length) as `/${string}`
  return (
    <a
      aria-label={label}
      className="beffroi-checks__button"
      href={`${formatAdminURL({ adminRoute: config.routes.admin, path })}?locale=${locale}`}
    >
      {words}
    </a>
  )
}

/** What is mended in the other record. */
const ELSEWHERE: ReadonlySet<Finding['check']> = new Set(['altText', 'links', 'repeated', 'rights', 'unknownRights'])

/** One thing to look at: a sentence, and what takes the editor there or mends it. Each button is told apart by the sentence. */
export const FindingItem = ({ finding, language, onGo, onLeave, onLink, onReplace, onSave }: Props) => {
  const { blocks, check, code, mend, params, path, target } = finding
  const text = checkText(language)
  const sentence = findingText(language, finding)
  const named = (button: string): string => `${button} (${sentence})`
  const isElsewhere = ELSEWHERE.has(check)
  const button = (label: string, onClick: () => void) => (
    <button aria-label={named(label)} className="beffroi-checks__button" onClick={onClick} type="button">
      {label}
    </button>
  )
  return (
    <li className={blocks ? 'beffroi-checks__item beffroi-checks__item--blocks' : 'beffroi-checks__item'}>
      <p className="beffroi-checks__sentence">
        {sentence}
        {blocks && <strong className="beffroi-checks__blocks"> {text('blocks')}.</strong>}
      </p>
      <div className="beffroi-checks__buttons">
        {mend?.kind === 'link' && button(text('link'), onLink)}
        {mend?.kind === 'linkWords' && button(text('linkWords'), onLink)}
        {mayLeave(finding) && button(text('leave'), onLeave)}
        {mend?.kind === 'replace' && button(text('replace', { by: mend.by }), () => onReplace(mend.by))}
        {target && isElsewhere && (
          <OpenRecord label={named(text('open'))} onSave={onSave} target={target} words={text('open')} />
        )}
        {code === 'translationOlder' && (
          <OtherLanguage label={named(text('open'))} locale={String(params.language)} words={text('open')} />
        )}
        {path && code !== 'translationOlder' && button(text('go'), onGo)}
      </div>
    </li>
  )
}
