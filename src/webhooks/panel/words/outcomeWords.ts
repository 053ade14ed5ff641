import type { Delivery } from '../Delivery.ts'
import { panelText } from '../texts.ts'
import { attemptWords } from './attemptWords.ts'
import { nextStep } from './nextStep.ts'

/** What became of a delivery that somebody just asked for. */
export const outcomeWords = (delivery: Delivery, { language, now }: { language: string; now: Date }): string => {
  const text = panelText(language)
  const last = delivery.attempts?.at(-1)
  if (!last) return text('outcomeUnknown')
  const answer = attemptWords(last, language)
  if (delivery.state === 'delivered') return text('outcomeDelivered', { answer })
  return delivery.state === 'pending' ? text('outcomeRetry', { answer, next: nextStep({ delivery, language, now }) }) : text('outcomeFailed', { answer })
}
