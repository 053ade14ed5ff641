import { MongoClient } from 'mongodb'

/** A process of its own that writes `HELD_READER` in a transaction, and commits it when it is told to. */
const client = new MongoClient(process.env.DATABASE_URI ?? '')
const session = client.startSession()
session.startTransaction()
await client.db().collection('event-readers').updateOne({ reader: process.env.HELD_READER }, { $set: { position: 1 } }, { session })
process.send?.('held')
process.once('message', () => {
  void session
    .commitTransaction()
    .then(() => process.send?.('committed'))
    .finally(() => client.close())
})
