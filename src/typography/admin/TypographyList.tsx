'use client'

import { TextField, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { typographyText } from '../../messages/typography.ts'
import { NBSP, NNBSP } from '../characters.ts'
import type { Prose } from '../prose.ts'
import './typography.css'
import { useTypography } from './useTypography.ts'

const MOST_SHOWN = 30

/** What cannot be seen, as a sign. */
const visible = (text: string): string => text.replaceAll(NBSP, '⍽').replaceAll(NNBSP, '‸')

/** What saving corrects, with the block that it is in, each correction with a button that leaves the passage as it was typed; below, the passages that are left so. */
export const TypographyList = ({ prose, ...props }: TextFieldClientProps & { prose: Prose }) => {
  const { i18n } = useTranslation()
  const text = typographyText(i18n.language)
  const { corrections, isOn } = useTypography(prose)
  const { setValue, value } = useField<string[]>({ path: props.path })
  const [said, setSaid] = useState('')
  const count = corrections.length

  const keep = (passage: string): void => {
    setValue([...new Set([...(value ?? []), passage])])
    setSaid(text('kept', { passage }))
  }
  const summary = count === 1 ? text('countOne') : text(count === 0 ? 'countNone' : 'count', { count })
  return (
    <details className="beffroi-typography field-type">
      <summary>{isOn ? summary : text('passages')}</summary>
      {!isOn && <p className="beffroi-panel__hint">{text('off')}</p>}
      {isOn && count > 0 && (
        <>
          <p className="beffroi-panel__hint">
            {text('apply')}. {text('spaces')}
          </p>
          <ol>
            {corrections.slice(0, MOST_SHOWN).map(({ after, before, passage, place, wordAfter, wordBefore }, at) => (
              // The same correction may come twice: its place is what tells it apart.
              // oxlint-disable-next-line react/no-array-index-key -- the list is made anew as a whole
              <li key={`${at} ${passage}`}>
                <span className="beffroi-words">
                  {place && <span className="beffroi-typography__place">{place}</span>}
                  {wordBefore}
                  {before && <del>{visible(before)}</del>}
                  {after && <ins>{visible(after)}</ins>}
                  {wordAfter}
                </span>
                <ActionButton description={`${text('keep')} (${passage})`} isBusy={false} onPress={() => keep(passage)}>
                  {text('keep')}
                </ActionButton>
              </li>
            ))}
          </ol>
          {count > MOST_SHOWN && <p>{text('more', { count: count - MOST_SHOWN })}</p>}
        </>
      )}
      <LiveLine words={said} />
      <TextField {...props} />
    </details>
  )
}
