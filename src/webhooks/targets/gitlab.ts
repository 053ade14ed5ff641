import type { RequestBuilder } from './Target.ts'

/**
 * A pipeline trigger: a form with the token, the branch or tag, and variables for the pipeline. Few variables: what changed is asked
 * of the API by whoever builds. https://docs.gitlab.com/ci/triggers/
 *
 * A project whose setting "Minimum role to use pipeline variables" is "No one allowed", as new ones on GitLab.com have it, refuses
 * them: "Insufficient permissions to set pipeline variables".
 */
export const gitlab: RequestBuilder = ({ message, messageId, token, webhook }) => {
  const form = new URLSearchParams({
    ref: webhook.ref || 'main',
    token,
    'variables[BEFFROI_EVENTS]': String(message.data.events.length),
    'variables[BEFFROI_MESSAGE]': messageId,
    'variables[BEFFROI_TYPE]': message.type,
  })
  return [{ body: form.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' }, method: 'POST', url: webhook.url }]
}
