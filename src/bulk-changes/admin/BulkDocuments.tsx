'use client'

import { Pill, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { bulkText } from '../../messages/bulkChanges.ts'
import type { PreviewedDocument } from '../preview.ts'

const STATES = {
  changed: 'stateChanged',
  draft: 'stateDraft',
  gone: 'stateGone',
  plain: 'statePlain',
  published: 'statePublished',
} as const

type Props = {
  documents: readonly PreviewedDocument[]
  /** Those that are left out. */
  except: ReadonlySet<string>
  list: string
  onToggle: (id: string) => void
}

/** What a bulk change would do something with, and what there is to look at in each of them. */
export const BulkDocuments = ({ documents, except, list, onToggle }: Props) => {
  const { config } = useConfig()
  const { language } = usePanelApi()
  const text = bulkText(language)
  return (
    <ul aria-label={text('documents')} className="beffroi-bulk__documents">
      {documents.map(({ findings, id, reason, state, title }) => (
        <li key={id}>
          <input
            aria-label={text('include', { title })}
            checked={reason === undefined && !except.has(id)}
            disabled={reason !== undefined}
            onChange={() => onToggle(id)}
            type="checkbox"
          />
          <div>
            <p className="beffroi-bulk__line">
              <a href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${list}/${id}` })}>
                {title}
              </a>
              {text(STATES[state]) && <Pill size="small">{text(STATES[state])}</Pill>}
            </p>
            {reason && <p className="beffroi-panel__hint">{reason}</p>}
            {findings.length > 0 && (
              <ul className="beffroi-bulk__findings">
                {findings.map(({ blocks, words }) => (
                  <li key={words}>
                    {blocks && <strong>{text('blocks')} — </strong>}
                    {words}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
