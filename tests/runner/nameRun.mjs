import { randomUUID } from 'node:crypto'

/** Names this run of the tests in its databases, so that two may share a server and each puts its own away (`dropDatabases.mjs`). */
export default () => {
  process.env.BEFFROI_TEST_RUN = randomUUID().slice(0, 8)
}
