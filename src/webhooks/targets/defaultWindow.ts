import type { ProviderName } from '../WebhookRow.ts'
import { isBuildHook } from './isBuildHook.ts'

/** How long changes are gathered before they are sent: since the last one, and since the first one. */
export const defaultWindow = (provider: ProviderName): { debounceMs: number; maxWaitMs: number } =>
  isBuildHook(provider) ? { debounceMs: 3_000, maxWaitMs: 60_000 } : { debounceMs: 100, maxWaitMs: 1_000 }
