import type { Credentials } from './Prepared.ts'

export type Session = {
  /** Sends a request of REST and reads its whole answer. Throws when it is refused. */
  ask: <Answer>(method: 'DELETE' | 'PATCH' | 'POST', path: string, data?: unknown) => Promise<Answer>
}

/** Opens a session as the admin panel does; every request then comes with its token. */
export const signIn = async (address: string, credentials: Credentials): Promise<Session> => {
  const send = async <Answer>(
    method: string,
    path: string,
    data: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fetch(`${address}/api${path}`, {
      body: data === undefined ? undefined : JSON.stringify(data),
      headers: { 'Content-Type': 'application/json', ...headers },
      method,
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path.slice(0, 100)} answered ${answer.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text) as Answer
  }
  const { token } = await send<{ token: string }>('POST', '/users/login', credentials)
  return { ask: (method, path, data) => send(method, path, data, { Authorization: `JWT ${token}` }) }
}
