import type { CollectionConfig } from 'payload'

import { isAdmin, isAdminField } from '../../src/access/isAdmin.ts'
import { isStaff } from '../../src/access/isStaff.ts'
import { checkPassword, checkResetPassword } from '../../src/access/passwords/checkPassword.ts'
import { STAFF_ROLES, isStaffUser, staffRole, type AccountKind, type StaffRole } from '../../src/access/roles.ts'
import { tellAsked } from '../../src/access/sign-in/forgotPassword.ts'
import { forgiveTry, guardSignIn } from '../../src/access/sign-in/guardSignIn.ts'
import { unlessAdmin } from '../../src/access/unlessAdmin.ts'
import type { Bilingual } from '../../src/bilingual.ts'
import { firstUserIsAdmin } from './firstUserIsAdmin.ts'
import { keepOneAdmin, keepOneAdminInBulk, keepOneAdminOnDelete } from './keepOneAdmin.ts'

const ROLE_LABELS: Record<StaffRole, Bilingual> = {
  admin: { en: 'Administrator', fr: 'Administration' },
  author: { en: 'Author: own drafts', fr: 'Auteur : ses brouillons' },
  editor: { en: 'Editor: publishes', fr: 'Éditeur : publie' },
  translator: { en: 'Translator: other languages', fr: 'Traducteur : autres langues' },
}

/** The members of the newsroom. */
export const users: CollectionConfig = {
  slug: 'users',
  access: {
    admin: ({ req }) => isStaffUser(req),
    create: isAdmin,
    delete: isAdmin,
    read: isStaff,
    unlock: isAdmin,
    update: ({ req }) => staffRole(req) === 'admin' || (isStaffUser(req) && { id: { equals: req.user?.id } }),
  },
  admin: {
    defaultColumns: ['name', 'email', 'role'],
    description: { en: 'Members of the newsroom and their rights.', fr: 'Membres de la rédaction et leurs droits.' },
    group: { en: 'Administration', fr: 'Administration' },
    hidden: unlessAdmin,
    listSearchableFields: ['name', 'email'],
    pagination: { defaultLimit: 25 },
    useAsTitle: 'name',
  },
  auth: { cookies: { sameSite: 'Lax' }, tokenExpiration: 8 * 60 * 60 },
  custom: { beffroi: { account: 'staff' satisfies AccountKind } },
  defaultPopulate: { name: true },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', index: true, label: { en: 'Name', fr: 'Nom' }, required: true },
    {
      name: 'role',
      type: 'select',
      access: { create: isAdminField, update: isAdminField },
      // The first account of a newsroom is an administrator's, whatever is chosen: nothing is asked.
      admin: { condition: (_data, _siblingData, { user }) => Boolean(user), isClearable: false },
      defaultValue: 'author',
      label: { en: 'Role', fr: 'Rôle' },
      options: STAFF_ROLES.map((value) => ({ label: ROLE_LABELS[value], value })),
      required: true,
      saveToJWT: true,
    },
  ],
  hooks: {
    afterLogin: [forgiveTry],
    afterOperation: [keepOneAdminInBulk],
    beforeChange: [keepOneAdmin],
    beforeDelete: [keepOneAdminOnDelete],
    beforeOperation: [checkResetPassword, guardSignIn, tellAsked],
    beforeValidate: [firstUserIsAdmin, checkPassword],
  },
  labels: { plural: { en: 'Users', fr: 'Comptes' }, singular: { en: 'User', fr: 'Compte' } },
}
