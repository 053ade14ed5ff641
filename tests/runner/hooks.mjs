const GLOBALS = new URL('globals.mjs', import.meta.url).href

/** Node's own loading, with what Jest adds to it (`@jest/globals`) and what Next.js adds (style sheets). */
export const resolve = async (specifier, context, next) =>
  specifier === '@jest/globals' ? { shortCircuit: true, url: GLOBALS } : next(specifier, context)

export const load = async (url, context, next) =>
  /\.s?css$/.test(url) ? { format: 'module', shortCircuit: true, source: '' } : next(url, context)
