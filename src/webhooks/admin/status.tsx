import { panelText } from '../../messages/webhooks.ts'
import type { PANEL_TEXTS } from '../../messages/webhooks.ts'
import type { DeliveryState } from '../DeliveryRow.ts'

const LABELS: Record<DeliveryState, keyof typeof PANEL_TEXTS> = {
  cancelled: 'stateCancelled',
  delivered: 'stateDelivered',
  failed: 'stateFailed',
  pending: 'statePending',
}

/** The state of a delivery: a word first, a colour beside it. */
export const StatePill = ({ language, state }: { language: string; state: DeliveryState }) => (
  <span className={`beffroi-panel__pill beffroi-hook__pill--${state}`}>{panelText(language)(LABELS[state])}</span>
)
