/** What an API answered: `body` is the parsed JSON, or the text when it is none. */
export type ApiAnswer<Body = Record<string, unknown>> = {
  body: Body
  headers: Headers
  status: number
}

export const readAnswer = async <Body>(response: Response): Promise<ApiAnswer<Body>> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    body: (isJson && text ? JSON.parse(text) : text) as Body,
    headers: response.headers,
    status: response.status,
  }
}
