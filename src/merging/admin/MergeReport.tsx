'use client'

import { useTranslation } from '@payloadcms/ui'

import { mergingText } from '../../messages/merging.ts'
import { countsOf, StepsReport } from '../../where-used/admin/StepsReport.tsx'
import type { Steps } from '../../where-used/admin/useSteps.ts'

/** Says how far a merge, or undoing one, has come. */
export const MergeReport = ({ done, steps }: { done: 'done' | 'undone'; steps: Steps | undefined }) => {
  const { i18n } = useTranslation()
  const text = mergingText(i18n.language)
  const words = (now: Steps): string => {
    const counts = countsOf(now)
    return now.isDone ? text(done, counts) : text('progress', { done: counts.refused + counts.replaced })
  }
  return <StepsReport steps={steps} words={words} />
}
