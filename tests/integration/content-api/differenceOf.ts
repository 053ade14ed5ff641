const shorten = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 160)

const MOST = 3

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const find = (expected: unknown, received: unknown, path: string, found: string[]): void => {
  if (found.length >= MOST || Object.is(expected, received)) return
  if (isObject(expected) && isObject(received) && Array.isArray(expected) === Array.isArray(received)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(received)]))
      find(expected[key], received[key], `${path}.${key}`, found)
  } else found.push(`  ${path}: Payload ${shorten(expected)}, the content API ${shorten(received)}`)
}

/** Where two answers first differ, and both values, shortened. */
export const differenceOf = (expected: unknown, received: unknown): string => {
  const found: string[] = []
  find(expected, received, '', found)
  return found.join('\n')
}
