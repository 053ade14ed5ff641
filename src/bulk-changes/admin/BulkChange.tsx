'use client'

import { useMemo, useState } from 'react'

import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { bulkText } from '../../messages/bulkChanges.ts'
import type { EditableField } from '../fieldChange.ts'
import type { PreviewedDocument } from '../preview.ts'
import type { BulkAction } from '../rows.ts'
import { BulkDocuments } from './BulkDocuments.tsx'
import { BulkSteps } from './BulkSteps.tsx'
import { changeIn, EMPTY } from './changeIn.ts'
import { FieldChangeForm } from './FieldChangeForm.tsx'
import { usePreview } from './usePreview.ts'

type Props = {
  action: BulkAction
  fields: EditableField[]
  id: string
  /** Whether it was begun: what came of it is told elsewhere then. */
  isBegun: boolean
  list: string
  total: number
}

/** Whether a document is done with the others unless somebody takes it out: one that would be refused is not. */
const isHeld = ({ findings, reason }: PreviewedDocument): boolean =>
  reason !== undefined || findings.some(({ blocks }) => blocks)

/** A bulk change before it is done: what it is about, what there is to look at, and the button that does it. */
export const BulkChange = ({ action, fields, id, isBegun, list, total }: Props) => {
  const { language } = usePanelApi()
  const timeZone = useNewsroomZone()
  const [isStarted, setStarted] = useState(isBegun)
  const { documents, error, isBusy: isLooking } = usePreview(id, !isStarted)
  const [draft, setDraft] = useState(EMPTY)
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const text = bulkText(language)

  const except = useMemo(
    () => new Set(documents.filter((one) => isHeld(one) !== toggled.has(one.id)).map((one) => one.id)),
    [documents, toggled],
  )
  const count = documents.filter(({ id: one, reason }) => reason === undefined && !except.has(one)).length
  const change = action === 'edit' ? changeIn(fields, draft, timeZone) : undefined
  const isReady = !isLooking && count > 0 && (action !== 'edit' || change !== undefined)

  const toggle = (one: string): void => {
    const next = new Set(toggled)
    if (!next.delete(one)) next.add(one)
    setToggled(next)
  }
  const looked = (): string => {
    if (error) return error
    if (isLooking) return text('looked', { done: documents.length, total })
    const held = documents.filter(isHeld).length
    const remarks = documents.filter((one) => !isHeld(one) && one.findings.length > 0).length
    return text(action === 'edit' ? 'readyPlain' : 'ready', { held, ready: documents.length - held - remarks, remarks })
  }
  return (
    <>
      {!isStarted && <LiveLine isError={error !== undefined} words={looked()} />}
      {!isStarted && action === 'edit' && <FieldChangeForm draft={draft} fields={fields} onChange={setDraft} />}
      <BulkSteps
        body={{ change, except: [...except] }}
        count={count}
        id={id}
        isOffered={!isStarted && isReady}
        isPrimary
        label={text(count === 1 ? `${action}RunOne` : `${action}Run`, { count })}
        onStarted={setStarted}
        work="run"
      />
      {!isStarted && <BulkDocuments documents={documents} except={except} list={list} onToggle={toggle} />}
    </>
  )
}
