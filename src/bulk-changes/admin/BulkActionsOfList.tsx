import type { Payload, TypedUser } from 'payload'

import { mayPublish } from '../../access/roles.ts'
import { BulkActions } from './BulkActions.tsx'

/** Hands what a person may do to the actions above a list. */
export const BulkActionsOfList = ({ payload, user }: { payload: Payload; user: TypedUser }) => (
  <BulkActions mayPublish={mayPublish({ payload, user })} />
)
