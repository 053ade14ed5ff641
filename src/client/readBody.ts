/** Thrown when an answer ends before it is whole. */
export class BrokenOff extends Error {}

/** The lines of a body, whichever way they end; what follows the last end of a line is none yet. */
export async function* linesOf(body: ReadableStream<Uint8Array>, onChunk?: () => void): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      onChunk?.()
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The JSON of each line (NDJSON). */
export async function* readNDJSON(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  for await (const line of linesOf(body)) if (line !== '') yield JSON.parse(line) as unknown
}

/**
 * The JSON of each server-sent event (HTML Standard, "Interpreting an event stream"): its other fields say what the JSON says too.
 *
 * @param onLife called whenever something arrives, a sign of life too.
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>, onLife?: () => void): AsyncGenerator<unknown> {
  let data: string[] = []
  for await (const line of linesOf(body, onLife)) {
    if (line === '') {
      if (data.length > 0) yield JSON.parse(data.join('\n')) as unknown
      data = []
      continue
    }
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
    if (field === 'data') data.push(value)
  }
}
