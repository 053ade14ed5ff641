import path from 'node:path'

import { rootDir } from './rootDir.ts'

/** Where the commands keep the local database, the `mongod` they fetched and the secret: `data/`, or `BEFFROI_DATA_DIR`. */
export const dataDir = path.resolve(rootDir, process.env.BEFFROI_DATA_DIR || 'data')
