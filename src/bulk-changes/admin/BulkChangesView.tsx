import { getTranslation } from '@payloadcms/translations'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { assertStaffPage } from '../../access/staffPage.ts'
import { PanelPage } from '../../admin/controls/PanelPage.tsx'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { searchParamsOf } from '../../admin/searchParamsOf.ts'
import { bulkText } from '../../messages/bulkChanges.ts'
import type { BulkText } from '../../messages/bulkChanges.ts'
import { describeUses } from '../../where-used/findUses.ts'
import { hrefOf } from '../../where-used/admin/words.ts'
import { editableFields } from '../fieldChange.ts'
import { collectionOf, findBulkChanges, findItems, findStates, UNDO_MS } from '../rows.ts'
import type { BulkRow, ItemRow, ItemState } from '../rows.ts'
import { BulkChange } from './BulkChange.tsx'
import './bulk-changes.css'
import { BulkSteps } from './BulkSteps.tsx'

const PATH = '/bulk-changes'

const STATES = {
  done: 'stateDone',
  left: 'stateLeft',
  refused: 'stateRefused',
  undone: 'stateUndone',
  waiting: 'stateWaiting',
} as const

const countOf = (items: readonly Pick<ItemRow, 'state'>[], state: ItemState): number =>
  items.filter((item) => item.state === state).length

const listName = (req: PayloadRequest, row: BulkRow): string => {
  const { labels, slug } = collectionOf(req, row)
  return String(getTranslation(labels.plural ?? slug, req.i18n))
}

/** « Thèmes : Ajouter » */
const changeWords = async (req: PayloadRequest, row: BulkRow, text: BulkText): Promise<string> => {
  const field = (await editableFields(req, collectionOf(req, row))).find(({ name }) => name === row.change?.field)
  return field && row.change ? text('changed', { field: field.label, operation: text(row.change.operation) }) : ''
}

const canBeUndone = (row: BulkRow, items: readonly ItemRow[]): boolean =>
  Date.now() - Date.parse(row.createdAt) < UNDO_MS && countOf(items, 'done') > 0

/** What came of a bulk change that was begun, document by document. */
const Report = async ({
  items,
  req,
  row,
  text,
}: {
  items: ItemRow[]
  req: PayloadRequest
  row: BulkRow
  text: BulkText
}) => {
  const described = await describeUses(req, {
    leading: items.map(({ document }) => ({ collection: row.list, id: document, isPublic: false })),
    target: { collection: '', id: '' },
    withOthers: true,
  })
  const waiting = countOf(items, 'waiting')
  const uses = new Map(described.map((use) => [use.id, use]))
  return (
    <>
      <BulkSteps
        count={countOf(items, 'done')}
        id={String(row.id)}
        isOffered={canBeUndone(row, items)}
        label={text('undo')}
        work="undo"
      />
      <BulkSteps
        body={row.change ? { change: row.change } : {}}
        count={waiting}
        id={String(row.id)}
        isOffered={waiting > 0 && !row.undoneAt}
        label={text('goOn', { count: waiting })}
        work="run"
      />
      <ul className="beffroi-bulk__documents">
        {items.map(({ document, reason, state }) => {
          const use = uses.get(document)
          return (
            <li key={document}>
              <div>
                <p className="beffroi-bulk__line">
                  {use ? <a href={hrefOf(use, req.payload.config.routes.admin)}>{use.title}</a> : document}
                  <span className="beffroi-panel__hint">{text(STATES[state])}</span>
                </p>
                {reason && <p className="beffroi-panel__hint">{reason}</p>}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const One = async ({ req, row, text }: { req: PayloadRequest; row: BulkRow; text: BulkText }) => {
  const items = await findItems(req, row)
  const isBegun = items.some(({ state }) => state !== 'waiting')
  return (
    <>
      <BulkChange
        action={row.action}
        fields={row.action === 'edit' ? await editableFields(req, collectionOf(req, row)) : []}
        id={String(row.id)}
        isBegun={isBegun}
        list={row.list}
        total={items.length}
      />
      {isBegun && <Report items={items} req={req} row={row} text={text} />}
    </>
  )
}

type ListProps = { addressOf: (id: string) => string; req: PayloadRequest; rows: BulkRow[]; text: BulkText }

const Mine = async ({ addressOf, req, rows, text }: ListProps) => {
  const timeZone = await newsroomZone(req.payload, req)
  const lines: ReactNode[] = []
  for (const row of rows) {
    const items = await findStates(req, row)
    const counts = {
      done: countOf(items, 'done'),
      refused: countOf(items, 'refused'),
      waiting: countOf(items, 'waiting'),
    }
    const isBegun = counts.waiting < items.length
    lines.push(
      <li key={row.id}>
        <div>
          <p className="beffroi-bulk__line">
            <a href={addressOf(String(row.id))}>{text(`${row.action}Title`)}</a>
            <span>{[listName(req, row), await changeWords(req, row, text)].filter(Boolean).join(' · ')}</span>
            <time dateTime={row.createdAt}>{formatMoment(new Date(row.createdAt), req.i18n.language, timeZone)}</time>
          </p>
          <p className="beffroi-panel__hint">
            {row.undoneAt
              ? text('undone')
              : isBegun
                ? text('summary', counts)
                : text('notBegun', { count: items.length })}
          </p>
        </div>
      </li>,
    )
  }
  return (
    <>
      <p className="beffroi-panel__sentence">{text('empty')}</p>
      {lines.length > 0 && <ul className="beffroi-bulk__documents">{lines}</ul>}
    </>
  )
}

/** What a person does with many documents at once: one such change by its `id`, or the list of theirs. */
export const BulkChangesView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  assertStaffPage(req, PATH)
  const text = bulkText(req.i18n.language)
  const rows = await findBulkChanges(req)
  const asked = searchParamsOf(searchParams).get('id')
  const row = rows.find(({ id }) => String(id) === asked)
  const page = formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: PATH })
  const title = row ? text(`${row.action}Title`) : text('listTitle')
  return (
    <PanelPage
      className="beffroi-panel beffroi-panel--page"
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      title={title}
    >
      <h1 className="beffroi-panel__title">{title}</h1>
      {row ? (
        <>
          <p className="beffroi-panel__hint">
            {[listName(req, row), await changeWords(req, row, text)].filter(Boolean).join(' · ')}
          </p>
          <One req={req} row={row} text={text} />
          <a href={page}>{text('listTitle')}</a>
        </>
      ) : (
        <Mine addressOf={(id) => `${page}?id=${id}`} req={req} rows={rows} text={text} />
      )}
    </PanelPage>
  )
}
