import { startDoors } from '../../helpers/startDoors.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'

export const SITE = 'https://parc.example'

export type Answer = { body: Record<string, unknown>; headers: Headers; status: number; text: string }

type Asked = { body?: unknown; headers?: Record<string, string>; method?: string }

/** A newsroom with a website, its doors, and what the website and members of the newsroom ask for. Stop it in `afterAll`. */
export const startPreviews = async () => {
  const newsroom = await startNewsroom()
  await newsroom.payload.updateGlobal({ data: { locales: ['fr', 'en'], siteUrl: SITE }, slug: 'newsroom' })
  const doors = await startDoors(newsroom.payload)

  const ask = async (path: string, { body, headers, method }: Asked = {}): Promise<Answer> => {
    const response = await fetch(`${doors.url}/api${path}`, {
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
    })
    const text = await response.text()
    const isJSON = response.headers.get('content-type')?.includes('json')
    return {
      body: isJSON ? (JSON.parse(text) as Record<string, unknown>) : {},
      headers: response.headers,
      status: response.status,
      text,
    }
  }

  /** What the website asks with a token. */
  const read = async (token: string, path = '', asked: Asked = {}): Promise<Answer> =>
    ask(`/preview${path}`, { ...asked, headers: { ...asked.headers, 'X-Preview-Token': token } })

  const query = async (token: string, text: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    read(token, '/graphql', { body: { query: text, variables } })

  const open = async (headers: Record<string, string>, id: string, more = ''): Promise<Answer> =>
    ask(`/preview/open?collection=articles&id=${id}${more}`, { headers })

  /** The token that the panel's button leads to. */
  const tokenFor = async (headers: Record<string, string>, id: string, more?: string): Promise<string> => {
    const { headers: answered, status, text } = await open(headers, id, more)
    if (status !== 303) throw new Error(`No preview: ${status} ${text}`)
    return answered.get('location')?.split('#')[1] ?? ''
  }

  return {
    ...newsroom,
    ask,
    doors,
    open,
    query,
    read,
    stop: async () => {
      await doors.stop()
      await newsroom.stop()
    },
    tokenFor,
  }
}

export type Previews = Awaited<ReturnType<typeof startPreviews>>
