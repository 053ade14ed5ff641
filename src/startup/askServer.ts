import type { HostAddress, MongoClientOptions } from 'mongodb'
import { MongoClient } from 'mongodb'

/** What one MongoDB server says of itself, without signing in. */
export type ServerAnswer = {
  isMongos: boolean
  /** It was started for a replica set that has not been initiated. */
  isUninitiated: boolean
  primary: string | undefined
  /** The name of its replica set; undefined for a standalone server. */
  setName: string | undefined
}

const PATIENCE_IN_MS = 1500

/** Asks one server what it is. Undefined when it does not answer. */
export const askServer = async (address: HostAddress, { tls }: Pick<MongoClientOptions, 'tls'>): Promise<ServerAnswer | undefined> => {
  const client = new MongoClient(`mongodb://${address.toString()}`, {
    connectTimeoutMS: PATIENCE_IN_MS,
    directConnection: true,
    serverSelectionTimeoutMS: PATIENCE_IN_MS,
    tls: tls ?? false,
  })
  try {
    const hello = await client.db('admin').command({ hello: 1 })
    return {
      isMongos: hello.msg === 'isdbgrid',
      isUninitiated: hello.isreplicaset === true,
      primary: typeof hello.primary === 'string' ? hello.primary : undefined,
      setName: typeof hello.setName === 'string' ? hello.setName : undefined,
    }
  } catch {
    // The question is asked to explain a failure that is being reported already; no answer is an answer.
    return undefined
  } finally {
    await client.close()
  }
}
