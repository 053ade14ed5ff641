import path from 'node:path'

/** The root of the newsroom, as an absolute path. */
export const rootDir = path.dirname(import.meta.dirname)
