import { callApi } from '../Newsroom.ts'
import type { Member, Newsroom } from '../Newsroom.ts'

const HOUR_IN_MS = 3_600_000

/** A draft that was to be published an hour ago, in a queue that nobody runs. Returns the draft's id. */
export const plantLateSchedule = async (newsroom: Newsroom, member: Member, title: string): Promise<string> => {
  const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/articles?draft=true', {
    body: { _status: 'draft', title },
    headers: member.headers,
  })
  const now = new Date()
  await newsroom.database.collection('payload-jobs').insertOne({
    createdAt: now,
    hasError: false,
    input: {
      doc: { relationTo: 'articles', value: doc.id },
      type: 'publish',
      user: { relationTo: 'users', value: member.id },
    },
    processing: false,
    queue: 'nobody runs this',
    taskSlug: 'schedulePublish',
    totalTried: 0,
    updatedAt: now,
    waitUntil: new Date(now.getTime() - HOUR_IN_MS),
  })
  return doc.id
}
