import type { Document, MongoClient } from 'mongodb'

import { StartupError } from '../../newsroom/startup/StartupError.ts'

export const REPLICA_SET = 'rs0'

const PATIENCE_IN_MS = 60_000
const ASK_AGAIN_AFTER_MS = 1000

/**
 * Makes a single server the primary of a replica set of one: initiates it the first time; where the data was kept and remembers another
 * address, writes this one by force (the server would wait for itself at the old one for ever).
 */
export const becomePrimary = async (client: MongoClient, { port }: { port: number }): Promise<void> => {
  const admin = client.db('admin')
  const host = `127.0.0.1:${port}`
  // Read from where the server itself keeps it: asked by command it may still be loading it.
  const stored = await client
    .db('local')
    .collection<{ _id: string; members: Document[]; version: number }>('system.replset')
    .findOne({})
  if (!stored) {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } })
  } else if (stored.members.length !== 1 || stored.members[0]?.host !== host) {
    // oxlint-disable-next-line sort-keys -- MongoDB takes the first key for the command
    await admin.command({
      replSetReconfig: { ...stored, members: [{ _id: 0, host }], version: stored.version + 1 },
      force: true,
    })
  }

  const deadline = Date.now() + PATIENCE_IN_MS
  // Long stays Long: the server takes its own version back only in the type it gave.
  let hello = await admin.command({ hello: 1 }, { promoteLongs: false })
  while (hello.isWritablePrimary !== true) {
    if (Date.now() > deadline)
      throw new StartupError(
        `The local MongoDB did not become primary of its replica set within ${PATIENCE_IN_MS / 1000} s.`,
      )
    // With the version it last told, the server answers when its role changes, not before.
    hello = await admin.command(
      { hello: 1, maxAwaitTimeMS: ASK_AGAIN_AFTER_MS, topologyVersion: hello.topologyVersion },
      { promoteLongs: false },
    )
  }
}
