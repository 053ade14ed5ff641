import { callApi } from '../Newsroom.ts'
import type { Member, Newsroom } from '../Newsroom.ts'

/** Deletes the media and with them their files, which stand in one folder for all databases. */
export const removeUploads = async (newsroom: Newsroom, admin: Member): Promise<void> => {
  // A window that closes leaves its document locked.
  await newsroom.database.collection('payload-locked-documents').deleteMany({})
  await callApi(newsroom, '/media?where[filename][exists]=true', { headers: admin.headers, method: 'DELETE' })
}
