import type { WebhookKind } from '../WebhookRow.ts'
import { KINDS } from './kinds.ts'

/** Whether what answers is a service that builds a site, where each call costs minutes. */
export const isBuildHook = (kind: WebhookKind): boolean => KINDS[kind].isBuildHook
