'use client'

import { useId } from 'react'

import type { PlanningText } from '../../messages/planning.ts'
import { LAYERS } from '../CalendarItem.ts'
import type { Layer } from '../CalendarItem.ts'
import { SYMBOLS } from './symbols.ts'

/** What a filter offers. */
export type Choice = { label: string; value: string }

/** What the calendar is narrowed to; an empty text is everything. */
export type Chosen = { hidden: readonly Layer[]; kind: string; person: string; topic: string }

export const NOTHING_CHOSEN: Chosen = { hidden: [], kind: '', person: '', topic: '' }

type Props = {
  chosen: Chosen
  kinds: Choice[]
  onChange: (chosen: Chosen) => void
  people: Choice[]
  text: PlanningText
  topics: Choice[]
}

/** Narrows the calendar to a person, a topic, a kind; and says what each sign on it means, with a box to hide it. */
export const Filters = ({ chosen, kinds, onChange, people, text, topics }: Props) => {
  const id = useId()
  const select = (name: 'kind' | 'person' | 'topic', all: string, choices: Choice[]) => (
    <div className="planning__filter">
      <label htmlFor={`${id}${name}`}>{text(name)}</label>
      <select
        id={`${id}${name}`}
        onChange={({ target }) => onChange({ ...chosen, [name]: target.value })}
        value={chosen[name]}
      >
        <option value="">{all}</option>
        {choices.map(({ label, value }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  const toggle = (layer: Layer) =>
    onChange({
      ...chosen,
      hidden: chosen.hidden.includes(layer)
        ? chosen.hidden.filter((other) => other !== layer)
        : [...chosen.hidden, layer],
    })
  return (
    <div aria-label={text('filters')} className="planning__filters" role="group">
      {select('person', text('everybody'), people)}
      {select('topic', text('everyTopic'), topics)}
      {select('kind', text('everyKind'), kinds)}
      <fieldset className="planning__layers">
        <legend>{text('shown')}</legend>
        {LAYERS.map((layer) => (
          <label className={`planning__layer planning__layer--${layer}`} key={layer}>
            <input checked={!chosen.hidden.includes(layer)} onChange={() => toggle(layer)} type="checkbox" />
            <span aria-hidden="true" className="planning__symbol">
              {SYMBOLS[layer]}
            </span>
            {text(layer)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
