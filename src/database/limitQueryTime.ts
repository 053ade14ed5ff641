import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/** The longest that one query may take: none of ours comes near, on any size of newsroom that we state. */
const MOST_MS = 20_000

/** Has MongoDB end by itself what would go on for longer (`maxTimeMS`), whoever asked and whether or not they still wait. */
export const limitQueryTime =
  (mostMs = MOST_MS) =>
  ({ connection }: MongooseAdapter): void => {
    connection.plugin((schema) => {
      schema.pre(['find', 'findOne', 'countDocuments', 'distinct'], function limitTime() {
        if (this.getOptions().maxTimeMS === undefined) this.maxTimeMS(mostMs)
      })
      schema.pre('aggregate', function limitTime() {
        if (this.options.maxTimeMS === undefined) this.option({ maxTimeMS: mostMs })
      })
    })
  }
