'use client'

import { useTranslation } from '@payloadcms/ui'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { mergingText } from '../../messages/merging.ts'
import { useSteps } from '../../where-used/admin/useSteps.ts'
import { MergeReport } from './MergeReport.tsx'

/** A merge that a record was part of. */
export type PastMerge = { canBeUndone: boolean; id: number | string; isMoving: boolean; words: string }

const Past = ({ merge }: { merge: PastMerge }) => {
  const { i18n } = useTranslation()
  const following = useSteps()
  const undoing = useSteps()
  const text = mergingText(i18n.language)
  const isBusy = Boolean(following.steps?.isBusy || undoing.steps?.isBusy)
  const isDone = Boolean(following.steps?.isDone || undoing.steps?.isDone)
  return (
    <li>
      <p className="beffroi-panel__sentence">{merge.words}</p>
      {!isDone && (
        <div className="beffroi-panel__buttons">
          {merge.isMoving && (
            <ActionButton isBusy={isBusy} onPress={() => void following.run(`/merging/${merge.id}/follow`)}>
              {text('goOn')}
            </ActionButton>
          )}
          {merge.canBeUndone && (
            <ActionButton isBusy={isBusy} onPress={() => void undoing.run(`/merging/${merge.id}/undo`)}>
              {text('undo')}
            </ActionButton>
          )}
        </div>
      )}
      <MergeReport done="done" steps={following.steps} />
      <MergeReport done="undone" steps={undoing.steps} />
    </li>
  )
}

/** The merges that a record was part of, to be gone on with or undone. */
export const PastMerges = ({ merges }: { merges: PastMerge[] }) => {
  const { i18n } = useTranslation()
  if (merges.length === 0) return null
  return (
    <section aria-labelledby="beffroi-merges" className="beffroi-panel__section">
      <h2 id="beffroi-merges">{mergingText(i18n.language)('past')}</h2>
      <ul className="beffroi-merging__list">
        {merges.map((merge) => (
          <Past key={merge.id} merge={merge} />
        ))}
      </ul>
    </section>
  )
}
