import type { PanelApi } from '../../admin/controls/usePanelApi.ts'
import { DELIVERY_FIELDS } from './describeDelivery.ts'
import type { Delivery } from './describeDelivery.ts'

/** The query of an address that asks for what the panel shows of a delivery and no more. */
export const deliveryQuery = (): string =>
  new URLSearchParams([['depth', '0'], ...DELIVERY_FIELDS.map((field) => [`select[${field}]`, 'true'])]).toString()

const INTERVAL_IN_MS = 1_000

/** Longer than the server waits for a website to answer. */
const WAIT_IN_MS = 45_000

type Args = {
  api: PanelApi
  id: number | string
  /** When the newest attempt was made before the one that is waited for. */
  lastAttempt?: string
}

/** Whether the attempt that was asked for is made, whatever came of it. */
const isTried = ({ attempts, state }: Delivery, lastAttempt: string | undefined): boolean =>
  state !== 'pending' || attempts?.at(-1)?.at !== lastAttempt

/**
 * Waits for the next attempt of a delivery and returns it; as it stands when that takes longer than somebody waits before a button; `undefined`
 * when the server does not answer.
 */
export const waitForDelivery = async ({ api, id, lastAttempt }: Args): Promise<Delivery | undefined> => {
  const end = Date.now() + WAIT_IN_MS
  let latest: Delivery | undefined
  do {
    const answer = await api.callCollection<Delivery>('webhook-deliveries', `/${id}?${deliveryQuery()}`, {
      method: 'GET',
    })
    latest = answer.ok ? answer.body : undefined
    if (!latest || isTried(latest, lastAttempt)) return latest
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_IN_MS))
  } while (Date.now() < end)
  return latest
}
