import { APIError } from 'payload'
import type {
  Condition,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'

import { checkPassword, checkResetPassword } from '../../src/access/passwords.ts'
import {
  isAdmin,
  isAdminField,
  isStaff,
  isStaffUser,
  STAFF_ROLES,
  staffRole,
  unlessAdmin,
} from '../../src/access/roles.ts'
import type { AccountKind } from '../../src/access/roles.ts'
import { forgiveTry, guardSignIn } from '../../src/access/sign-in/guardSignIn.ts'
import { tellAsked } from '../../src/access/sign-in/unlock.ts'
import { ROLE_LABELS } from '../../src/messages/roles.ts'
import { translate } from '../../src/messages/validation.ts'
import { childReq } from '../../src/payload/transactions.ts'

/** Makes the first account an admin: somebody has to hand out the roles. */
const firstUserIsAdmin: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create') return data
  // Not a count: MongoDB refuses the quick one, of a whole collection, inside a transaction.
  const somebody = await req.payload.db.findOne({
    collection: collection.slug,
    req: childReq(req),
    select: { role: true },
    where: {},
  })
  return somebody ? data : { ...data, role: 'admin' }
}

const IS_ADMIN: Where = { role: { equals: 'admin' } }

const refuseWithout = async (collection: string, req: PayloadRequest, where: Where) => {
  const { totalDocs } = await req.payload.db.count({
    collection: collection as CollectionSlug,
    req: childReq(req),
    where,
  })
  if (totalDocs === 0) throw new APIError(translate(req, 'beffroi:lastAdmin'), 400)
}

/** Refuses a change after which there would be no admin: nobody could hand out roles again. */
const keepOneAdmin: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc?.role === 'admin' && data.role && data.role !== 'admin') {
    await refuseWithout(collection.slug, req, { and: [IS_ADMIN, { id: { not_equals: originalDoc.id } }] })
  }
  return data
}

const keepOneAdminOnDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  await refuseWithout(collection.slug, req, { and: [IS_ADMIN, { id: { not_equals: id } }] })
}

/** A bulk edit looks at its accounts side by side, and each one sees the others still there; it is undone as a whole. */
const keepOneAdminInBulk: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  const changesRoles =
    operation === 'update' &&
    'data' in args &&
    typeof args.data === 'object' &&
    args.data !== null &&
    'role' in args.data
  if (operation === 'delete' || changesRoles) await refuseWithout(collection.slug, req, IS_ADMIN)
  return result
}

/** The form of the first account asks for what it needs and no more. */
const isSignedIn: Condition = (_data, _siblingData, { user }) => Boolean(user)

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
      admin: { condition: isSignedIn, isClearable: false },
      defaultValue: 'author',
      label: { en: 'Role', fr: 'Rôle' },
      options: STAFF_ROLES.map((value) => ({ label: ROLE_LABELS[value], value })),
      required: true,
      saveToJWT: true,
    },
    {
      name: 'reviewEmails',
      type: 'select',
      admin: {
        condition: isSignedIn,
        description: {
          en: 'What is proposed to you, sent back, commented or published. At once: several things within ten minutes are one e-mail.',
          fr: 'Ce qui vous est proposé, renvoyé, commenté ou publié. Aussitôt\u00A0: ce qui arrive en dix minutes fait un seul e-mail.',
        },
        isClearable: false,
      },
      defaultValue: 'atOnce',
      label: { en: 'E-mails about reviews', fr: 'E-mails de relecture' },
      options: [
        { label: { en: 'At once', fr: 'Aussitôt' }, value: 'atOnce' },
        { label: { en: 'One a day', fr: 'Un par jour' }, value: 'daily' },
        { label: { en: 'None', fr: 'Aucun' }, value: 'none' },
      ],
    },
    {
      name: 'reviewLanguage',
      type: 'select',
      admin: { condition: isSignedIn, isClearable: false },
      defaultValue: 'fr',
      label: { en: 'Language of these e-mails', fr: 'Langue de ces e-mails' },
      options: [
        { label: { en: 'French', fr: 'Français' }, value: 'fr' },
        { label: { en: 'English', fr: 'Anglais' }, value: 'en' },
      ],
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
