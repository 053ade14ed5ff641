/** What the server said: its body, or why it refused (nothing when there was no answer). */
export type PanelAnswer<Body> = { body: Body; ok: true } | { message: string | undefined; ok: false }

type Args = { body?: unknown; language: string; method?: 'GET' | 'POST'; url: string }

/** One request of the panel to the newsroom's own API, as whoever is signed in. It never throws: a component shows what came of it. */
export const callPanelApi = async <Body>({
  body,
  language,
  method = 'POST',
  url,
}: Args): Promise<PanelAnswer<Body>> => {
  try {
    const response = await fetch(url, {
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      method,
    })
    const answer = (await response.json()) as Body & { errors?: { message?: string }[] }
    return response.ok ? { body: answer, ok: true } : { message: answer.errors?.[0]?.message, ok: false }
  } catch {
    // No connection, or an answer that is no JSON, as a proxy gives when the server is down.
    return { message: undefined, ok: false }
  }
}
