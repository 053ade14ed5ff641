import type { ProviderName } from '../WebhookRow.ts'
import { PROVIDERS } from './kinds.ts'

/** Whether what answers is a service that builds a site, where each call costs minutes. */
export const isBuildHook = (kind: ProviderName): boolean => PROVIDERS[kind].isBuildHook
