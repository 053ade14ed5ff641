import { callApi } from '../Newsroom.ts'
import type { Member, Newsroom } from '../Newsroom.ts'

/** Deletes the media and with them their files, which stand in one folder for all databases. */
export const removeUploads = async (newsroom: Newsroom, admin: Member): Promise<void> => {
  // A window that closes leaves its document locked.
  await newsroom.database.collection('payload-locked-documents').deleteMany({})
  const all = '/media?where[filename][exists]=true'
  // What public pages show is deleted from the trash.
  const body = { deletedAt: new Date().toISOString() }
  await callApi(newsroom, all, { body, headers: admin.headers, method: 'PATCH' })
  await callApi(newsroom, `${all}&trash=true`, { headers: admin.headers, method: 'DELETE' })
}
