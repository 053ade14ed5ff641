import { occasion } from './occasion.ts'
import type { RequestBuilder } from './Target.ts'

/**
 * A build hook: a POST whose `trigger_title` names the deploy in Netlify's list; the address is the secret. The body would be at hand
 * in the build, and is empty. https://docs.netlify.com/configure-builds/build-hooks
 */
export const netlify: RequestBuilder = ({ message, webhook }) => {
  const url = new URL(webhook.url)
  if (!url.searchParams.has('trigger_title')) url.searchParams.set('trigger_title', `Beffroi (${occasion(message)})`)
  return [{ body: '{}', headers: { 'content-type': 'application/json' }, method: 'POST', url: url.href }]
}
