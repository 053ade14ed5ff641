/**
 * How often each tag was refreshed since the site was started.
 *
 * Next.js stamps what it keeps with the moment the answer came, not with the moment the question was asked. An answer that was on its way when the
 * webhook arrived would thereby count as newer than the webhook, and its old content would stay for good. So the number of refreshes is part of
 * the key an answer is kept under: whoever asks after the webhook looks under another key than whoever asked before.
 *
 * It is a property of the process, as Next.js’s own memory of refreshed tags is: pages and routes are bundled apart, and share no module.
 */
const KEY = Symbol.for('beffroi.website.refreshes')
const shared = globalThis as { [KEY]?: Map<string, number> }
const refreshes = (shared[KEY] ??= new Map<string, number>())

/** The generation of what has these tags: another text after any of them was refreshed. */
export const generationOf = (tags: string[]): string => tags.map((tag) => refreshes.get(tag) ?? 0).join('.')

/** From now on, what has one of these tags is asked for again. */
export const beginGeneration = (tags: string[]): void => {
  for (const tag of tags) refreshes.set(tag, (refreshes.get(tag) ?? 0) + 1)
}
