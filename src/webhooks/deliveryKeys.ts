import type { WebhookRow } from './WebhookRow.ts'

type Id = WebhookRow['id']

/**
 * The keys of deliveries, each unique: what two processes make at the same moment is made once.
 *
 * - `after`: the events that follow a cursor
 * - `pendingRebuild`: a rebuild that waits, and holds off a second one; it becomes `rebuild` when it is over
 * - `test`: each test is one of its own
 */
export const deliveryKeys = {
  after: (webhook: Id, cursor: number): string => `${webhook}:after:${cursor}`,
  pendingRebuild: (webhook: Id): string => `${webhook}:rebuild`,
  rebuild: (webhook: Id, messageId: string): string => `${webhook}:rebuild:${messageId}`,
  test: (webhook: Id, messageId: string): string => `${webhook}:test:${messageId}`,
}
