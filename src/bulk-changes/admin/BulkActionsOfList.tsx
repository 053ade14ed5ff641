import type { Payload, TypedUser } from 'payload'

import { mayPublish, staffRole } from '../../access/roles.ts'
import { BulkActions } from './BulkActions.tsx'

/** Hands what a person may do to the actions above a list. Translators write words alone, which differ from one document to the next. */
export const BulkActionsOfList = ({ payload, user }: { payload: Payload; user: TypedUser }) => {
  const role = staffRole({ payload, user })
  return (
    <BulkActions mayPublish={mayPublish({ payload, user })} mayWrite={role !== undefined && role !== 'translator'} />
  )
}
