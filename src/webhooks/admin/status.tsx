import { panelText } from '../../messages/webhooks.ts'
import type { PANEL_TEXTS } from '../../messages/webhooks.ts'
import type { DeliveryState } from '../DeliveryRow.ts'

/** One line that a screen reader says when it changes; it is there before there is anything to say, or nothing would be said. */
export const LiveLine = ({ isError = false, words }: { isError?: boolean; words: string }) => (
  <p className={isError ? 'beffroi-hook__live beffroi-hook__live--error' : 'beffroi-hook__live'} role="status">
    {words}
  </p>
)

const LABELS: Record<DeliveryState, keyof typeof PANEL_TEXTS> = {
  cancelled: 'stateCancelled',
  delivered: 'stateDelivered',
  failed: 'stateFailed',
  pending: 'statePending',
}

/** The state of a delivery: a word first, a colour beside it. */
export const StatePill = ({ language, state }: { language: string; state: DeliveryState }) => (
  <span className={`beffroi-hook__pill beffroi-hook__pill--${state}`}>{panelText(language)(LABELS[state])}</span>
)
