import { controlText } from '../../messages/controls.ts'
import { whenIdle } from './whenIdle.ts'

/** What the server said: its body, or in a sentence why it refused, or that it did not answer. */
export type PanelAnswer<Body> = { body: Body; ok: true } | { message: string; ok: false }

export type PanelRequest = {
  /** A file is sent as it is, anything else as JSON. */
  body?: unknown
  /** What stands beside a form: it is asked for once the form takes what is typed, so that it keeps neither the browser nor the server from that. @default false */
  canWait?: boolean
  method?: 'GET' | 'PATCH' | 'POST'
}

const contentOf = (body: unknown): { body: BodyInit; type: string } =>
  body instanceof Blob
    ? { body, type: 'application/octet-stream' }
    : { body: JSON.stringify(body ?? {}), type: 'application/json' }

/** One request of the panel to the newsroom's own API, as whoever is signed in. It never throws: a component shows what came of it. */
export const callPanelApi = async <Body>({
  body,
  canWait = false,
  language,
  method = 'POST',
  url,
}: PanelRequest & { language: string; url: string }): Promise<PanelAnswer<Body>> => {
  const noAnswer = controlText(language)('noAnswer')
  if (canWait) await whenIdle()
  const content = contentOf(body)
  try {
    const response = await fetch(url, {
      ...(method !== 'GET' && { body: content.body }),
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': content.type },
      method,
    })
    const answer = (await response.json()) as Body & { errors?: { message?: string }[] }
    return response.ok ? { body: answer, ok: true } : { message: answer.errors?.[0]?.message ?? noAnswer, ok: false }
  } catch {
    // No connection, or an answer that is no JSON, as a proxy gives when the server is down.
    return { message: noAnswer, ok: false }
  }
}
