import { describe, expect, it } from '@jest/globals'

import { readEventStream, readNDJSON } from './readBody.ts'

const inPieces = (text: string, size: number): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

const all = async (items: AsyncIterable<unknown>): Promise<unknown[]> => {
  const found: unknown[] = []
  for await (const item of items) found.push(item)
  return found
}

describe.each([1, 2, 3, 7, 1000])('a body that comes in pieces of %i bytes', (size) => {
  it('is read line by line, without the one that is cut off', async () => {
    expect(await all(readNDJSON(inPieces('{"a":"é"}\n\n{"b":"œuvre"}\r\n{"c":', size)))).toEqual([
      { a: 'é' },
      { b: 'œuvre' },
    ])
  })

  it('is read event by event, whatever else is in it', async () => {
    let signs = 0
    const text =
      'retry: 2000\n\n:\n\nid: x\r\nevent: updated\r\ndata: {"a": "é:"}\r\n\r\ndata:{"b":\ndata: 2}\nfoo\n\ndata: {"c"'
    expect(await all(readEventStream(inPieces(text, size), () => void signs++))).toEqual([{ a: 'é:' }, { b: 2 }])
    expect(signs).toBe(Math.ceil(new TextEncoder().encode(text).length / size))
  })
})
