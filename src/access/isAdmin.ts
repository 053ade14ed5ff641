import type { Access, FieldAccess } from 'payload'

import { staffRole } from './roles.ts'

export const isAdmin: Access = ({ req }) => staffRole(req) === 'admin'

export const isAdminField: FieldAccess = ({ req }) => staffRole(req) === 'admin'
