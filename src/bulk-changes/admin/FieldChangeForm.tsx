'use client'

import { useId } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { bulkText } from '../../messages/bulkChanges.ts'
import { RecordChooser } from '../../where-used/admin/RecordChooser.tsx'
import type { EditableField, Operation } from '../fieldChange.ts'
import { EMPTY } from './changeIn.ts'
import type { Draft } from './changeIn.ts'

type ValueProps = { draft: Draft; field: EditableField; onChange: (draft: Draft) => void }

const ValueInput = ({ draft, field, onChange }: ValueProps) => {
  const { language } = usePanelApi()
  const id = useId()
  const text = bulkText(language)
  const setChoice = (choice: string): void => onChange({ ...draft, choice })
  if (field.kind === 'records') {
    const isFull = !field.many && draft.records.length > 0
    return (
      <div className="beffroi-bulk__records">
        {draft.records.length > 0 && (
          <ul>
            {draft.records.map((record) => (
              <li key={record.id}>
                {record.name}{' '}
                <button
                  aria-label={text('removeValue', { name: record.name })}
                  onClick={() =>
                    onChange({ ...draft, records: draft.records.filter(({ id: other }) => other !== record.id) })
                  }
                  type="button"
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        {!isFull && (
          <RecordChooser
            collection={field.relationTo ?? ''}
            label={text('value')}
            onChoose={(record) =>
              onChange({ ...draft, records: [...draft.records.filter(({ id: other }) => other !== record.id), record] })
            }
          />
        )}
      </div>
    )
  }
  return (
    <p>
      <label htmlFor={id}>{text('value')}</label>
      {field.kind === 'moment' || field.kind === 'day' ? (
        <input
          id={id}
          onChange={({ target }) => setChoice(target.value)}
          required
          type={field.kind === 'day' ? 'date' : 'datetime-local'}
          value={draft.choice}
        />
      ) : (
        <select id={id} onChange={({ target }) => setChoice(target.value)} required value={draft.choice}>
          <option value="">{text('choose')}</option>
          {field.kind === 'yesNo' && <option value="yes">{text('yes')}</option>}
          {field.kind === 'yesNo' && <option value="no">{text('no')}</option>}
          {field.options?.map(({ label, value }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </p>
  )
}

type Props = { draft: Draft; fields: readonly EditableField[]; onChange: (draft: Draft) => void }

/** Which field, what is done with it, and with what. */
export const FieldChangeForm = ({ draft, fields, onChange }: Props) => {
  const { language } = usePanelApi()
  const [fieldId, operationId] = [useId(), useId()]
  const text = bulkText(language)
  const field = fields.find(({ name }) => name === draft.name)
  const isChoiceOfOperation = field !== undefined && field.operations.length > 1
  return (
    <div className="beffroi-bulk__form">
      <p>
        <label htmlFor={fieldId}>{text('field')}</label>
        <select
          id={fieldId}
          onChange={({ target }) => {
            const chosen = fields.find(({ name }) => name === target.value)
            onChange({ ...EMPTY, name: target.value, operation: chosen?.operations[0] ?? 'set' })
          }}
          value={draft.name}
        >
          <option value="">{text('choose')}</option>
          {fields.map(({ label, name }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </p>
      {isChoiceOfOperation && (
        <p>
          <label htmlFor={operationId}>{text('operation')}</label>
          <select
            id={operationId}
            onChange={({ target }) => onChange({ ...draft, operation: target.value as Operation })}
            value={draft.operation}
          >
            {field.operations.map((operation) => (
              <option key={operation} value={operation}>
                {text(operation)}
              </option>
            ))}
          </select>
        </p>
      )}
      {field && draft.operation !== 'clear' && (
        <ValueInput draft={draft} field={field} key={field.name} onChange={onChange} />
      )}
    </div>
  )
}
