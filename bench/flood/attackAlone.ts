import { once } from 'node:events'

import { ATTACKS } from './attacks.ts'
import { attackWith } from './attackWith.ts'

/** One attack, in a process of its own: begins and answers by message. */
const [address = '', name, connections, seconds] = process.argv.slice(2)
const attack = ATTACKS.find((each) => each.name === name)
if (!attack) throw new Error(`There is no attack named ${String(name)}.`)
process.once('disconnect', () => process.exit(1))
process.send?.('ready')
await once(process, 'message')
const answers = await attackWith(
  address,
  { ...attack, connections: Number(connections) },
  AbortSignal.timeout(Number(seconds) * 1000),
)
process.send?.(answers, () => process.exit(0))
