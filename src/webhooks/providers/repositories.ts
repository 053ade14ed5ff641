import type { Affected } from '../../content-events/ContentEvent.ts'
import type { RequestBuilder } from './Provider.ts'

/** GitHub takes 65,535 characters of payload. Above this a workflow is told that everything is touched. */
const MAX_CHARACTERS = 60_000

const briefly = ({ complete, paths, tags }: Affected): Pick<Affected, 'complete' | 'paths' | 'tags'> =>
  JSON.stringify([paths, tags]).length > MAX_CHARACTERS
    ? { complete: false, paths: ['/'], tags: ['all'] }
    : { complete, paths, tags }

/**
 * `repository_dispatch`: an `event_type` of 100 characters at most, a `client_payload` of ten properties and 65,535 characters at most.
 * https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event and
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
export const github: RequestBuilder = ({ message, messageId, token, webhook }) => {
  const { affected, events } = message.data
  const body = {
    client_payload: {
      ...briefly(affected),
      events: events.length,
      id: messageId,
      timestamp: message.timestamp,
      type: message.type,
    },
    event_type: (webhook.eventType || 'beffroi').slice(0, 100),
  }
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  }
  return [{ body: JSON.stringify(body), headers, method: 'POST', url: webhook.url }]
}

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
  return [
    {
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      method: 'POST',
      url: webhook.url,
    },
  ]
}
