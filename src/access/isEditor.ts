import type { Access, FieldAccess } from 'payload'

import { mayPublish } from './roles.ts'

/** Editors and admins. */
export const isEditor: Access = ({ req }) => mayPublish(req)

export const isEditorField: FieldAccess = ({ req }) => mayPublish(req)
