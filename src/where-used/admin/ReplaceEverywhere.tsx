'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { whereUsedText } from '../../messages/whereUsed.ts'
import { RecordChooser } from './RecordChooser.tsx'
import type { Chosen } from './RecordChooser.tsx'
import { countsOf, StepsReport } from './StepsReport.tsx'
import { useSteps } from './useSteps.ts'
import type { Steps } from './useSteps.ts'

type Props = { collection: string; id: string; onReplaced: () => void; total: number }

/** Chooses the record that takes the place of this one everywhere, and says what came of it. */
export const ReplaceEverywhere = ({ collection, id, onReplaced, total }: Props) => {
  const { i18n } = useTranslation()
  const [chosen, setChosen] = useState<Chosen>()
  const { run, steps, stop } = useSteps()
  const text = whereUsedText(i18n.language)
  const isBusy = steps?.isBusy ?? false
  if (total === 0 && !steps) return null

  const replace = async (other: Chosen): Promise<void> => {
    await run(`/${collection}/${id}/replace`, { with: other.id })
    onReplaced()
  }
  const words = (now: Steps): string => {
    const counts = countsOf(now)
    if (now.isBusy) return text('progress', { done: counts.refused + counts.replaced, total })
    return now.isStopped ? `${text('stopped')} ${text('done', counts)}` : text('done', counts)
  }
  return (
    <section aria-labelledby="beffroi-replace" className="beffroi-panel__section">
      <h2 id="beffroi-replace">{text('confirm')}</h2>
      {total > 0 && !chosen && (
        <RecordChooser collection={collection} except={id} label={text('choose')} onChoose={setChosen} />
      )}
      {total > 0 && chosen && (
        <>
          <p className="beffroi-panel__sentence">{text('replaceHint', { name: chosen.name })}</p>
          <div className="beffroi-panel__buttons">
            <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void replace(chosen)}>
              {text('confirm')}
            </ActionButton>
            {isBusy ? (
              <ActionButton isBusy={false} onPress={stop}>
                {text('stop')}
              </ActionButton>
            ) : (
              <ActionButton isBusy={false} onPress={() => setChosen(undefined)}>
                {text('change')}
              </ActionButton>
            )}
          </div>
        </>
      )}
      <StepsReport steps={steps} words={words} />
    </section>
  )
}
