/**
 * Throws for an option of a wrong shape.
 *  @throws TypeError with the path of an option (`webhooks.timeoutMs`), what is wrong with it, and what to write instead.
 */
export const refuseOption = (path: string, problem: string): never => {
  throw new TypeError(`[beffroi] ${path === '' ? 'options' : `options.${path}`} ${problem}`)
}

/** A value as an error shows it. */
export const showOption = (value: unknown): string => {
  if (typeof value === 'function') return 'a function'
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
}

/** Refuses what is no object, and keys that it cannot have. */
export const checkKeys = (path: string, value: unknown, known: readonly string[]): void => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuseOption(path, `is ${showOption(value)}; write an object.`)
  const unknown = Object.keys(value as object).find((key) => !known.includes(key))
  if (unknown !== undefined)
    refuseOption(path === '' ? unknown : `${path}.${unknown}`, `is unknown; use ${known.join(', ')}.`)
}

/** Refuses an option that is neither true nor false. */
export const checkBoolean = (path: string, value: unknown): void => {
  if (value !== undefined && typeof value !== 'boolean')
    refuseOption(path, `is ${showOption(value)}; write true or false.`)
}

/** Refuses an option that is given and is no function. */
export const checkFunction = (path: string, value: unknown): void => {
  if (value !== undefined && typeof value !== 'function')
    refuseOption(path, `is ${showOption(value)}; write a function that returns what it is given, changed.`)
}

/** Checks that an option is a whole number that is not below `least`, and returns it. */
export const atLeast = ({ least, path, value }: { least: number; path: string; value: number }): number =>
  Number.isInteger(value) && value >= least
    ? value
    : refuseOption(path, `is ${showOption(value)}; write a whole number from ${least} up.`)
