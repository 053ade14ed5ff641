import type { WebhookKind } from '../WebhookRow.ts'
import { isBuildHook } from './isBuildHook.ts'

/** How long changes are gathered before they are sent, in milliseconds: since the last one, and since the first one. */
export const defaultWindow = (kind: WebhookKind): { longestWait: number; quietTime: number } =>
  isBuildHook(kind) ? { longestWait: 60_000, quietTime: 3_000 } : { longestWait: 1_000, quietTime: 100 }
