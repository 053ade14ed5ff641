/**
 * What all copies of this code in one process share, made by the first that asks for it. There are two of them: the server loads the config from its
 * source, and Next.js from its bundle; over GraphQL a request meets the hooks of both.
 */
export const sharedByCopies = <Value>(name: string, make: () => Value): Value => {
  const key = Symbol.for(`beffroi.${name}`)
  const holder = globalThis as { [key: symbol]: unknown }
  holder[key] ??= make()
  return holder[key] as Value
}
