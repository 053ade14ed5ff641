import { MongoClient } from 'mongodb'

/** A process of its own that writes `HELD_CONSUMER` in a transaction, and commits it when it is told to. */
const client = new MongoClient(process.env.DATABASE_URI ?? '')
const session = client.startSession()
session.startTransaction()
await client
  .db()
  .collection('event-consumers')
  .updateOne({ consumer: process.env.HELD_CONSUMER }, { $set: { cursor: 1 } }, { session })
process.send?.('held')
process.once('message', () => {
  void session
    .commitTransaction()
    .then(() => process.send?.('committed'))
    .finally(() => client.close())
})
