'use client'

import { useConfig } from '@payloadcms/ui'

import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { hrefOf } from './words.ts'
import type { Steps } from './useSteps.ts'
import './uses.css'

type Props = {
  steps: Steps | undefined
  /** What is said of how far it has come; what went wrong is said in its place. */
  words: (steps: Steps) => string
}

/** Says how far a work on many documents has come, and which of them were left as they are and why. */
export const StepsReport = ({ steps, words }: Props) => {
  const { config } = useConfig()
  return (
    <>
      <LiveLine isError={steps?.error !== undefined} words={steps ? (steps.error ?? words(steps)) : ''} />
      {steps && steps.refused.length > 0 && (
        <ul className="beffroi-uses-view__list">
          {steps.refused.map((one) => (
            <li key={`${one.collection}:${one.id}`}>
              <a href={hrefOf(one, config.routes.admin)}>{one.title}</a>
              <p className="beffroi-panel__hint">{one.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** How many documents were changed, and how many left. */
export const countsOf = ({ refused, replaced }: Steps) => ({ refused: refused.length, replaced: replaced.length })
