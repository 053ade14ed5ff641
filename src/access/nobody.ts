import type { Access, FieldAccess } from 'payload'

export const nobody: Access & FieldAccess = () => false
