'use client'

import { useId, useRef, useState } from 'react'

import '../../admin/controls/controls.css'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { useRequest } from '../../admin/controls/useRequest.ts'
import './imports.css'
import { useImports } from './useImports.ts'

type Read = { id: number | string }

/** What is read of a file: see `readSource`. */
const MOST_BYTES = 20 * 1024 ** 2

/** Above the list of imports: reads a text, a file or the page at an address, then opens what was found in it. */
export const NewImport = () => {
  const { call, pageOf, text } = useImports()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [written, setWritten] = useState('')
  const [url, setURL] = useState('')
  const [publishedOn, setPublishedOn] = useState('')
  const { isBusy, line, run } = useRequest()

  const ask = async () => {
    const chosen = file.current?.files?.[0]
    const day = publishedOn && { publishedOn }
    // Before it is sent: what is larger is refused without a word of documents.
    if (chosen && chosen.size > MOST_BYTES) return { message: text('tooBig'), ok: false as const }
    if (!chosen) return call<Read>('imports', '/read', { body: { ...(url ? { url } : { text: written }), ...day } })
    return call<Read>('imports', `/read?${new URLSearchParams({ name: chosen.name, ...day })}`, { body: chosen })
  }
  const read = async () =>
    run({
      ask,
      meanwhile: text('reading'),
      onAnswer: ({ id: read }) => {
        globalThis.location.assign(pageOf('imports', read))
        return text('reading')
      },
    })
  return (
    <section aria-labelledby={`${id}title`} className="beffroi-panel beffroi-import beffroi-import--new">
      <h2 id={`${id}title`}>{text('newImport')}</h2>
      <p className="beffroi-panel__hint">{text('newImportHint')}</p>
      <label htmlFor={`${id}text`}>{text('paste')}</label>
      <textarea id={`${id}text`} onChange={({ target }) => setWritten(target.value)} rows={8} value={written} />
      <div className="beffroi-import__fields">
        <div>
          <label htmlFor={`${id}file`}>{text('file')}</label>
          <input id={`${id}file`} ref={file} type="file" />
        </div>
        <div>
          <label htmlFor={`${id}url`}>{text('address')}</label>
          <input
            id={`${id}url`}
            onChange={({ target }) => setURL(target.value)}
            placeholder="https://"
            type="url"
            value={url}
          />
        </div>
        <div>
          <label htmlFor={`${id}date`}>{text('publishedOn')}</label>
          <input
            id={`${id}date`}
            onChange={({ target }) => setPublishedOn(target.value)}
            type="date"
            value={publishedOn}
          />
        </div>
      </div>
      <div>
        <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void read()}>
          {text('read')}
        </ActionButton>
      </div>
      <LiveLine {...line} />
    </section>
  )
}
