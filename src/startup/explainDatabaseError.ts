import type { MongoClient } from 'mongodb'
import { MongoServerError, MongoServerSelectionError } from 'mongodb'

import type { ServerAnswer } from './askServer.ts'
import { askServer } from './askServer.ts'
import { hideCredentials } from './hideCredentials.ts'
import { StartupError } from './StartupError.ts'

/** Error codes of the server: https://www.mongodb.com/docs/manual/reference/error-codes/ */
const UNAUTHORIZED = 13
const AUTHENTICATION_FAILED = 18
const ILLEGAL_OPERATION = 20
/** What MongoDB Atlas answers to a wrong password. */
const ATLAS_ERROR = 8000

const NO_TRANSACTIONS =
  'but it runs without a replica set, and so without transactions, which Beffroi needs: start mongod with --replSet rs0, run rs.initiate() once in mongosh ' +
  '(one server is enough), and add replicaSet=rs0 to DATABASE_URI.'

const misfit = ({ hosts, answer, wanted }: { answer: ServerAnswer; hosts: string; wanted: string | undefined }): string | undefined => {
  const found = `The database at ${hosts} answers, `
  if (answer.isMongos) return `${found}but it is a sharded cluster: take replicaSet out of DATABASE_URI.`
  if (answer.isUninitiated) return `${found}but its replica set has not been initiated: run rs.initiate() once in mongosh, and start again.`
  if (answer.setName === undefined) return `${found}${NO_TRANSACTIONS}`
  if (wanted !== undefined && answer.setName !== wanted) {
    return `${found}but its replica set is called ${answer.setName}, not ${wanted}: write replicaSet=${answer.setName} in DATABASE_URI.`
  }
  if (answer.primary === undefined) return `${found}but its replica set has no primary at the moment: look at rs.status() in mongosh, and start again when there is one.`
  return undefined
}

/** Says what went wrong while `client` was checked. An error that is nobody's setting comes back as it is. */
export const explainDatabaseError = async (failure: unknown, { client, uri }: { client: MongoClient; uri: string }): Promise<unknown> => {
  if (!(failure instanceof Error)) return failure
  const hosts = client.options.hosts.map(String).join(', ')
  if (failure instanceof MongoServerError) {
    switch (failure.code) {
      case ATLAS_ERROR:
      case AUTHENTICATION_FAILED:
        return new StartupError(`The database at ${hosts || 'DATABASE_URI'} refused the user or the password of DATABASE_URI: correct them there, and check authSource.`)
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
