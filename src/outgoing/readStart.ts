import type { IncomingMessage } from 'node:http'

/**
 * The first bytes of an answer, as text. Resolves with what there is when the answer ends, has given enough, breaks off or is given
 * up: its status is known by then, and that is what counts.
 */
export const readStart = ({ keptBytes, response }: { keptBytes: number; response: IncomingMessage }): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = () => {
      // A stream decoder holds back a character that is cut at the end, where another would put U+FFFD.
      const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, keptBytes), { stream: true })
      resolve(text.replaceAll('\0', '\uFFFD'))
    }
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= keptBytes) finish()
    })
    // Comes at the end, on a break and on a destroyed socket alike.
    response.once('close', finish)
  })
