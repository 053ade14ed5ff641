import path from 'node:path'

import { findMongod } from './findMongod.ts'
import type { ReplicaSet } from './startReplicaSet.ts'
import { startReplicaSet } from './startReplicaSet.ts'

/**
 * The local replica set of the newsroom: finds or fetches a `mongod` and starts it.
 * @param args.dataDir where things are kept: the binary in `mongod/`, the data in `mongodb/`
 * @param args.dbPath where the data is, if elsewhere
 * @param args.flags further flags of mongod
 */
export const localDatabase = async ({
  databaseName,
  dataDir,
  dbPath = path.join(dataDir, 'mongodb'),
  flags,
  report,
}: {
  databaseName?: string
  dataDir: string
  dbPath?: string
  flags?: string[]
  report: (sentence: string) => void
}): Promise<ReplicaSet> => {
  const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report })
  return startReplicaSet({ binary, databaseName, dbPath, flags, report })
}
