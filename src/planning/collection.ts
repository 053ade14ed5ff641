import type { Access, CollectionConfig, Where } from 'payload'

import { ARTICLE_KINDS } from '../../collections/articles/kinds.ts'
import { isStaff, mayPublish, staffRole } from '../access/roles.ts'
import { internalCollection } from '../content-model/internalCollection.ts'
import { DAY_INPUT } from '../fields/panelInputs.ts'
import { relation } from '../fields/relation.ts'
import { createdByField, setCreatedBy } from '../fields/stamps.ts'

const createPlans: Access = ({ req }) => mayPublish(req) || staffRole(req) === 'author'

/** Editors change every plan, authors those that they made or are to write. */
const changePlans: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author'
    ? { or: [{ createdBy: { equals: req.user.id } }, { assignee: { equals: req.user.id } }] as Where[] }
    : false
}

/** Editors delete every plan, authors those that they made. */
const deletePlans: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author' ? { createdBy: { equals: req.user.id } } : false
}

/**
 * What is to be written (IPTC NewsML-G2 and Superdesk: a planning item): a subject, a day, who writes. It is no content: it has no versions, is in no snapshot,
 * rings no bell, and only members of the newsroom read it, no API key whatever it may.
 */
export const planningItems: CollectionConfig = {
  slug: 'planning-items',
  access: { create: createPlans, delete: deletePlans, read: isStaff, update: changePlans },
  admin: {
    defaultColumns: ['title', 'date', 'assignee', 'kind', 'article'],
    description: {
      en: 'Subjects that are planned and not yet written. The calendar is under “Planning”.',
      fr: 'Sujets prévus, pas encore écrits. Le calendrier est sous «\u202FPlanning\u202F».',
    },
    // The calendar is what the menu leads to.
    group: false,
    pagination: { defaultLimit: 25 },
    useAsTitle: 'title',
  },
  defaultSort: 'date',
  disableDuplicate: true,
  fields: [
    { name: 'title', type: 'text', label: { en: 'Subject', fr: 'Sujet' }, maxLength: 300, required: true },
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'date',
          admin: { ...DAY_INPUT, width: '50%' },
          index: true,
          label: { en: 'Day', fr: 'Jour' },
          required: true,
        },
        {
          name: 'kind',
          type: 'select',
          admin: { isClearable: false, width: '50%' },
          defaultValue: 'story',
          label: { en: 'Kind', fr: 'Genre' },
          options: ARTICLE_KINDS,
          required: true,
        },
      ],
    },
    relation({ name: 'assignee', to: 'users', label: { en: 'Who writes', fr: 'Qui écrit' } }),
    {
      ...relation({ name: 'authors', to: 'people', many: true, label: { en: 'Signed by', fr: 'Signé par' } }),
      admin: {
        description: { en: 'The authors of the article to be.', fr: 'Les auteurs du futur article.' },
        isSortable: true,
      },
    },
    relation({ name: 'topics', to: 'topics', many: true, label: { en: 'Topics', fr: 'Thèmes' } }),
    { name: 'note', type: 'textarea', label: { en: 'Note', fr: 'Note' }, maxLength: 5000 },
    {
      ...relation({ name: 'article', to: 'articles', label: { en: 'Its article', fr: 'Son article' } }),
      admin: {
        condition: (data) => Boolean(data.id),
        description: {
          en: 'Made from the calendar with one click, or chosen here when it is written already.',
          fr: 'Créé depuis le calendrier en un clic, ou choisi ici s’il est déjà écrit.',
        },
      },
    },
    createdByField,
  ],
  graphQL: false,
  hooks: { beforeChange: [setCreatedBy] },
  labels: {
    plural: { en: 'Planned subjects', fr: 'Sujets prévus' },
    singular: { en: 'Planned subject', fr: 'Sujet prévu' },
  },
  lockDocuments: false,
}

/** The calendars that members of the newsroom subscribe to: one row a person, which knows its address by the hash of its token alone. */
export const calendarSubscriptions: CollectionConfig = internalCollection({
  slug: 'calendar-subscriptions',
  fields: [
    // SHA-256 of the token, in hexadecimal.
    { name: 'hash', type: 'text', required: true, unique: true },
    // Whose it is: the slug of the collection of accounts, and the id.
    { name: 'users', type: 'text', required: true },
    { name: 'person', type: 'text', index: true, required: true },
    // The language that it is read in.
    { name: 'language', type: 'text' },
    { name: 'lastUsedAt', type: 'date' },
  ],
  labels: {
    plural: { en: 'Calendar subscriptions', fr: 'Abonnements au calendrier' },
    singular: { en: 'Calendar subscription', fr: 'Abonnement au calendrier' },
  },
})
