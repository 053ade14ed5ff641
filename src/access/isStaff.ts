import type { Access, FieldAccess } from 'payload'

import { isStaffUser } from './roles.ts'

export const isStaff: Access = ({ req }) => isStaffUser(req)

export const isStaffField: FieldAccess = ({ req }) => isStaffUser(req)
