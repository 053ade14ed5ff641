import { MongoClient, MongoServerError, MongoServerSelectionError } from 'mongodb'
import type { HostAddress, MongoClientOptions } from 'mongodb'

import { StartupError } from './StartupError.ts'

/** What one MongoDB server says of itself, without signing in. */
type ServerAnswer = {
  isMongos: boolean
  /** It was started for a replica set that has not been initiated. */
  isUninitiated: boolean
  primary: string | undefined
  /** The name of its replica set; undefined for a standalone server. */
  setName: string | undefined
}

const PATIENCE_IN_MS = 1500

/** Asks one server what it is. Undefined when it does not answer. */
const askServer = async (
  address: HostAddress,
  { tls }: Pick<MongoClientOptions, 'tls'>,
): Promise<ServerAnswer | undefined> => {
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

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * A text about a database address, without the address's user and password.
 *
 * Works on malformed addresses too (a password with an unescaped `@` or `/` is how most of them come about), so everything between `://` and the
 * last `@` counts as credentials.
 */
export const hideCredentials = (text: string, uri: string): string => {
  const credentials = /^[^:]*:\/\/(.*)@/s.exec(uri)?.[1]
  if (!credentials) return text
  const password = credentials.slice(credentials.indexOf(':') + 1)
  return [credentials, password, decoded(password)]
    .filter((secret) => secret !== '')
    .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)
}

/** Error codes of the server: https://www.mongodb.com/docs/manual/reference/error-codes/ */
const UNAUTHORIZED = 13
const AUTHENTICATION_FAILED = 18
const ILLEGAL_OPERATION = 20
/** What MongoDB Atlas answers to a wrong password. */
const ATLAS_ERROR = 8000

const NO_TRANSACTIONS =
  'but it runs without a replica set, and so without transactions, which Beffroi needs: start mongod with --replSet rs0, run rs.initiate() once in mongosh ' +
  '(one server is enough), and add replicaSet=rs0 to DATABASE_URI.'

const misfit = ({
  hosts,
  answer,
  wanted,
}: {
  answer: ServerAnswer
  hosts: string
  wanted: string | undefined
}): string | undefined => {
  const found = `The database at ${hosts} answers, `
  if (answer.isMongos) return `${found}but it is a sharded cluster: take replicaSet out of DATABASE_URI.`
  if (answer.isUninitiated)
    return `${found}but its replica set has not been initiated: run rs.initiate() once in mongosh, and start again.`
  if (answer.setName === undefined) return `${found}${NO_TRANSACTIONS}`
  if (wanted !== undefined && answer.setName !== wanted) {
    return `${found}but its replica set is called ${answer.setName}, not ${wanted}: write replicaSet=${answer.setName} in DATABASE_URI.`
  }
  if (answer.primary === undefined)
    return `${found}but its replica set has no primary at the moment: look at rs.status() in mongosh, and start again when there is one.`
  return undefined
}

/** Says what went wrong while `client` was checked. An error that is nobody's setting comes back as it is. */
const explainDatabaseError = async (
  failure: unknown,
  { client, uri }: { client: MongoClient; uri: string },
): Promise<unknown> => {
  if (!(failure instanceof Error)) return failure
  const hosts = client.options.hosts.map(String).join(', ')
  if (failure instanceof MongoServerError) {
    switch (failure.code) {
      case ATLAS_ERROR:
      case AUTHENTICATION_FAILED:
        return new StartupError(
          `The database at ${hosts || 'DATABASE_URI'} refused the user or the password of DATABASE_URI: correct them there, and check authSource.`,
        )
      case UNAUTHORIZED:
        return new StartupError(
          `The database at ${hosts} does not let the user of DATABASE_URI read “${client.db().databaseName}”: give that user the role readWrite on it, or name a user who has it.`,
        )
      case ILLEGAL_OPERATION:
        return new StartupError(`The database at ${hosts} answers, ${NO_TRANSACTIONS}`)
      default:
        return failure
    }
  }
  if (failure instanceof MongoServerSelectionError) {
    const { replicaSet: wanted, tls } = client.options
    const answers = await Promise.all(client.options.hosts.map((host) => askServer(host, { tls })))
    const explained = answers.flatMap((answer) => (answer && misfit({ answer, hosts, wanted })) ?? [])[0]
    if (explained !== undefined) return new StartupError(explained)
  }
  return new StartupError(
    `The database ${hosts ? `at ${hosts}` : 'of DATABASE_URI'} cannot be reached (${hideCredentials(failure.message, uri)}): ` +
      'check that it runs, that DATABASE_URI names the right host and port, and that no firewall stands between.',
  )
}

const DEFAULT_PATIENCE_IN_MS = 3000

const open = (uri: string, patience: number): MongoClient => {
  try {
    return new MongoClient(uri, { connectTimeoutMS: patience, serverSelectionTimeoutMS: patience })
  } catch (error) {
    const reason = error instanceof Error ? hideCredentials(error.message.replaceAll(uri, 'it'), uri) : ''
    throw new StartupError(
      `DATABASE_URI is not an address of MongoDB (${reason}): write it as mongodb://USER:PASSWORD@HOST:27017/beffroi?replicaSet=rs0, ` +
        'with any of : / ? # @ % in the user or the password percent-encoded.',
    )
  }
}

/**
 * Makes sure, within a few seconds, that the database answers, lets this user in and has transactions: the content events
 * need them.
 * @param args.patience how long a server may take to answer, in milliseconds; default 3000
 * @throws {StartupError} saying what is wrong, never the password
 */
export const checkDatabase = async ({
  patience = DEFAULT_PATIENCE_IN_MS,
  uri,
}: {
  patience?: number
  uri: string
}): Promise<void> => {
  const client = open(uri, patience)
  try {
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await client
          .db()
          .collection('payload-migrations')
          .findOne({}, { projection: { _id: 1 }, session })
      }),
    )
  } catch (error) {
    throw await explainDatabaseError(error, { client, uri })
  } finally {
    await client.close()
  }
}
