'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { mergingText } from '../../messages/merging.ts'
import { useSteps } from '../../where-used/admin/useSteps.ts'
import type { ComparedRecord, ComparedRecords, DifferingField } from '../compareRecords.ts'
import type { Choice } from '../takeValues.ts'
import { MergeReport } from './MergeReport.tsx'

type FieldProps = {
  chosen: Choice
  field: DifferingField
  onChoose: (choice: Choice) => void
  records: ComparedRecords
}

/** One field of two records, and which of the values stays. */
const FieldChoice = ({ chosen, field, onChoose, records }: FieldProps) => {
  const { i18n } = useTranslation()
  const text = mergingText(i18n.language)
  const option = (choice: Choice, heading: string, lines: string[]) => (
    <label className="beffroi-merging__option" key={choice}>
      <span className="beffroi-merging__heading">
        <input checked={chosen === choice} name={field.path} onChange={() => onChoose(choice)} type="radio" /> {heading}
      </span>
      {lines.map((line, index) => (
        // Two lines may say the same.
        <span key={`${index} ${line}`}>{line}</span>
      ))}
    </label>
  )
  const linesOf = (side: 'kept' | 'other') => (field[side].length > 0 ? field[side] : [text('nothing')])
  return (
    <fieldset className="beffroi-merging__field">
      <legend>{field.label}</legend>
      {option('kept', records.kept.title, linesOf('kept'))}
      {option('other', records.other.title, linesOf('other'))}
      {field.choices.includes('both') && option('both', text('both'), [])}
    </fieldset>
  )
}

/** Two records side by side: which one stays, which value of each field, and the merge itself. */
export const Comparison = ({ collection, records }: { collection: string; records: ComparedRecords }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { call } = usePanelApi()
  const { fail, run, steps } = useSteps()
  const [choices, setChoices] = useState<Record<string, Choice>>(() =>
    Object.fromEntries(records.fields.map(({ path, suggested }) => [path, suggested])),
  )
  const text = mergingText(i18n.language)
  const { kept, other } = records
  const pageOf = ({ id }: ComparedRecord): string =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}` })

  const merge = async (): Promise<void> => {
    const answer = await call<{ merge: number | string }>(`/${collection}/${kept.id}/merge`, {
      body: { choices, with: other.id },
    })
    if (answer.ok) await run(`/merging/${answer.body.merge}/follow`)
    else fail(answer.message)
  }
  return (
    <section aria-labelledby="beffroi-merge" className="beffroi-panel__section">
      <h2 id="beffroi-merge">{text('title')}</h2>
      <dl className="beffroi-merging__records">
        {(['kept', 'other'] as const).map((side) => (
          <div key={side}>
            <dt>{text(side)}</dt>
            <dd>
              <a href={pageOf(records[side])}>{records[side].title}</a>
              <span className="beffroi-panel__hint">{text('leads', { count: records[side].uses })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {!steps?.isDone && (
        <>
          <a href={`${pageOf(other)}/merge?with=${encodeURIComponent(String(kept.id))}`}>{text('swap')}</a>
          <h3 className="beffroi-panel__subtitle">{text('differ')}</h3>
          {records.fields.length === 0 && <p className="beffroi-panel__hint">{text('same')}</p>}
          {records.fields.map((field) => (
            <FieldChoice
              chosen={choices[field.path] ?? 'kept'}
              field={field}
              key={field.path}
              onChoose={(choice) => setChoices((before) => ({ ...before, [field.path]: choice }))}
              records={records}
            />
          ))}
          <p className="beffroi-panel__sentence">{text('hint', { kept: kept.title, other: other.title })}</p>
          <ActionButton buttonStyle="primary" isBusy={steps?.isBusy ?? false} onPress={() => void merge()}>
            {text('merge')}
          </ActionButton>
        </>
      )}
      <MergeReport done="done" steps={steps} />
      {steps?.isDone && <a href={`${pageOf(kept)}/merge`}>{text('undo')}</a>}
    </section>
  )
}
