'use client'

import { useRouter } from 'next/navigation.js'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { bulkText } from '../../messages/bulkChanges.ts'
import { countsOf } from '../../where-used/admin/StepsReport.tsx'
import { useSteps } from '../../where-used/admin/useSteps.ts'
import type { Steps } from '../../where-used/admin/useSteps.ts'

type Props = {
  /** What is sent with each step. */
  body?: object
  /** How many documents are to come. */
  count: number
  id: string
  isOffered: boolean
  isPrimary?: boolean
  label: string
  /** Is told that it runs or has run, and that it was refused as a whole. */
  onStarted?: (isStarted: boolean) => void
  work: 'run' | 'undo'
}

/** A button that does a bulk change or undoes it, and says how far it is and what it came to, also once there is nothing more to do. */
export const BulkSteps = ({ body, count, id, isOffered, isPrimary = false, label, onStarted, work }: Props) => {
  const { language } = usePanelApi()
  const { run, steps, stop } = useSteps()
  const router = useRouter()
  const text = bulkText(language)
  const words = (all: Steps): string => {
    const { refused, replaced } = countsOf(all)
    if (all.isBusy) return text('progress', { done: refused + replaced, total: count })
    const said = text(work === 'undo' ? 'putBack' : 'done', { done: replaced, refused })
    return all.isStopped ? `${text('stopped')} ${said}` : said
  }
  const start = async (): Promise<void> => {
    onStarted?.(true)
    if (!(await run(`/bulk/${id}/${work}`, body))) onStarted?.(false)
    // What came of each document is told by the page.
    router.refresh()
  }
  return (
    <>
      <div className="beffroi-panel__buttons">
        {isOffered && !steps?.isBusy && (
          <ActionButton buttonStyle={isPrimary ? 'primary' : 'secondary'} isBusy={false} onPress={() => void start()}>
            {label}
          </ActionButton>
        )}
        {steps?.isBusy && (
          <ActionButton isBusy={false} onPress={stop}>
            {text('stop')}
          </ActionButton>
        )}
      </div>
      <LiveLine isError={steps?.error !== undefined} words={steps ? (steps.error ?? words(steps)) : ''} />
    </>
  )
}
