'use client'

import { RenderFields, useConfig, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { use, useCallback, useEffect, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatSince } from '../../admin/formatDates.ts'
import { ReadingLines } from '../../admin/controls/ReadingLines.tsx'
import { translatingText } from '../../messages/translating.ts'
import type { TranslatedField, Translation } from '../readTranslation.ts'
import { fieldAt } from './fieldAt.ts'
import { TranslatedFields } from './TranslateView.tsx'

/** How a text fares, in words. */
const StateWords = ({ field: { since, state } }: { field: TranslatedField }) => {
  const { language } = usePanelApi()
  const text = translatingText(language)
  const timeZone = useNewsroomZone()
  const words =
    state === 'older' && since
      ? text('olderSince', { date: formatSince(new Date(since), language, new Date(), timeZone) })
      : text(state === 'missing' ? 'missing' : 'current')
  return <span className={`beffroi-translate__state beffroi-translate__state--${state}`}>{words}</span>
}

type RowProps = {
  field: TranslatedField
  fields: readonly ClientField[]
  onCopy: () => void
  original: string
}

/** One text: the original on the left, its own field of the form on the right. */
const TextRow = ({ field, fields, onCopy, original }: RowProps) => {
  const { language } = usePanelApi()
  const text = translatingText(language)
  const { collectionSlug = '', docPermissions, hasSavePermission } = useDocumentInfo()
  const { getDataByPath } = useForm()
  const placed = fieldAt({
    blockAt: (path) => {
      const type: unknown = getDataByPath(`${path}.blockType`)
      return typeof type === 'string' ? type : undefined
    },
    collection: collectionSlug,
    fields,
    path: field.path,
    permissions: docPermissions?.fields ?? true,
  })
  return (
    <li className="beffroi-translate__row">
      <div className="beffroi-translate__original">
        <p className="beffroi-translate__name">
          <strong>{field.label}</strong> <StateWords field={field} />
        </p>
        <ReadingLines language={original} lines={field.lines} />
      </div>
      <div className="beffroi-translate__own">
        {placed && (
          <RenderFields
            fields={[placed.field]}
            forceRender
            parentIndexPath=""
            parentPath={placed.parentPath}
            parentSchemaPath={placed.parentSchemaPath}
            permissions={placed.permissions}
            readOnly={!hasSavePermission}
          />
        )}
        {hasSavePermission && (
          <ActionButton description={`${text('copy')} (${field.label})`} isBusy={false} onPress={onCopy}>
            {text('copy')}
          </ActionButton>
        )}
      </div>
    </li>
  )
}

/** The texts of the document of the form beside their originals. */
const Texts = ({ fields }: { fields: readonly ClientField[] }) => {
  const { call, language } = usePanelApi()
  const text = translatingText(language)
  const { collectionSlug, id } = useDocumentInfo()
  const { code } = useLocale()
  const { config } = useConfig()
  const { dispatchFields, setModified } = useForm()
  const isModified = useFormModified()
  const [translation, setTranslation] = useState<Translation>()
  const [fault, setFault] = useState('')
  const [said, setSaid] = useState('')
  const [isOnlyOpen, setOnlyOpen] = useState(false)

  const load = useCallback(async () => {
    const answer = await call<Translation>(`/${collectionSlug}/${id}/translation?to=${encodeURIComponent(code)}`, {
      method: 'GET',
    })
    if (answer.ok) setTranslation(answer.body)
    setFault(answer.ok ? '' : answer.message)
  }, [call, code, collectionSlug, id])

  useEffect(() => {
    // What was saved has another state.
    if (!isModified) void load()
  }, [isModified, load])

  if (!translation) return <LiveLine isError={fault !== ''} words={fault || text('loading')} />
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const open = translation.fields.filter(({ state }) => state !== 'current')
  const copy = ({ label, path, value }: TranslatedField): void => {
    dispatchFields({ initialValue: value, path, type: 'UPDATE', valid: true, value } as never)
    setModified(true)
    setSaid(text('copied', { field: label }))
  }
  // What was to do when the page was opened stays until it is loaded again, or it would vanish under the hands of who writes it.
  const shown = isOnlyOpen ? open : translation.fields
  return (
    <div className="beffroi-panel beffroi-translate" data-locales={config.localization ? 'true' : undefined}>
      <div className="beffroi-translate__head">
        <p>
          {text('original', { language: names.of(translation.original) ?? translation.original })} →{' '}
          <strong>{names.of(code) ?? code}</strong>.{' '}
          {open.length === 0 ? text('done') : text('waiting', { all: translation.fields.length, count: open.length })}
        </p>
        <label>
          <input checked={isOnlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)} type="checkbox" />{' '}
          {text('onlyOpen')}
        </label>
      </div>
      <LiveLine isError={fault !== ''} words={fault || said} />
      <ul className="beffroi-translate__rows">
        {shown.map((field) => (
          <TextRow
            field={field}
            fields={fields}
            key={field.path}
            onCopy={() => copy(field)}
            original={translation.original}
          />
        ))}
      </ul>
    </div>
  )
}

/** In the view that translates, the texts of the document; nothing in its ordinary form. */
export const TranslateFields = () => {
  const fields = use(TranslatedFields)
  return fields ? <Texts fields={fields} /> : null
}
