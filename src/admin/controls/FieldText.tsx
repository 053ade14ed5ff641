'use client'

import type { differencesText } from '../../messages/differences.ts'
import type { ComparedField, ComparedLine } from '../../reading-form/ComparedField.ts'
import { WordDifferences } from './WordDifferences.tsx'

type Props = { difference: ComparedField; text: ReturnType<typeof differencesText> }

/** Paragraphs between two changes that are not shown, but for those beside a change. */
const NEAR = 1

/** Of a long text, the lines that differ and those beside them; `null` where some are left out. */
const nearChanges = (lines: readonly ComparedLine[]): (ComparedLine | null)[] => {
  const isNear = (at: number): boolean =>
    lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ change }) => change !== 'same')
  const shown: (ComparedLine | null)[] = []
  for (const [at, line] of lines.entries()) {
    if (isNear(at)) shown.push(line)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}

/** What differs in one field, its words before and after in one text. */
export const FieldText = ({ difference: { isFormOnly, lines, locale }, text }: Props) =>
  isFormOnly ? (
    <p className="beffroi-panel__sentence">{text('formOnly')}</p>
  ) : (
    <div className="beffroi-compared__text" {...(locale && { lang: locale })}>
      {nearChanges(lines).map((line, at) => {
        // A line has no name of its own: its place is what tells it apart.
        const key = `${at}`
        if (!line)
          return (
            <p aria-hidden="true" className="beffroi-compared__gap" key={key}>
              […]
            </p>
          )
        return (
          <p
            className={`beffroi-compared__line beffroi-compared__line--${line.kind} beffroi-compared__line--${line.change}`}
            key={key}
          >
            {line.label && <span className="beffroi-compared__label">{line.label}</span>}
            <WordDifferences words={line.words} />
          </p>
        )
      })}
    </div>
  )
