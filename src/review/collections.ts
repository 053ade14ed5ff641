import type { CollectionConfig, UIField } from 'payload'

import { internalCollection } from '../content-model/internalCollection.ts'

/** Where a document stands in its review: one row a document that was ever proposed, so that nothing of it is in the document, its versions or its events. */
export const reviews: CollectionConfig = internalCollection({
  slug: 'reviews',
  fields: [
    // `articles:66f0…`, with Beffroi's name of the collection.
    { name: 'key', type: 'text', required: true, unique: true },
    // proposed, changes, takenOver, accepted, published or withdrawn.
    { name: 'state', type: 'text', required: true },
    // `users:66f0…`: who proposed it, and who reads it over.
    { name: 'proposer', type: 'text' },
    { name: 'assignee', type: 'text' },
    // Whose turn it is: a person, `editors`, or nobody.
    { name: 'waitsFor', type: 'text' },
    { name: 'waitsSince', type: 'date' },
    // What was accepted: a hash of the text in each language, and by whom.
    { name: 'accepted', type: 'json' },
    // How many steps there were: two people who take one at the same time are told.
    { name: 'turn', type: 'number', required: true },
  ],
  indexes: [{ fields: ['waitsFor', 'waitsSince'] }],
  labels: { plural: { en: 'Reviews', fr: 'Relectures' }, singular: { en: 'Review', fr: 'Relecture' } },
})

/** The steps of each review, which nobody changes afterwards. */
export const reviewSteps: CollectionConfig = internalCollection({
  slug: 'review-steps',
  fields: [
    { name: 'key', type: 'text', index: true, required: true },
    { name: 'step', type: 'text', required: true },
    { name: 'person', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'word', type: 'textarea' },
    // When it is to be published.
    { name: 'date', type: 'date' },
  ],
  labels: { plural: { en: 'Review steps', fr: 'Étapes de relecture' }, singular: { en: 'Step', fr: 'Étape' } },
})

/** What is said about a document or a passage of it, and what is answered. */
export const reviewComments: CollectionConfig = internalCollection({
  slug: 'review-comments',
  fields: [
    { name: 'key', type: 'text', index: true, required: true },
    // The comment that this one answers.
    { name: 'thread', type: 'text' },
    { name: 'person', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    // Of a passage: a TextQuoteSelector of the W3C's Web Annotation Data Model, with the field and the language that it was chosen in.
    { name: 'quote', type: 'json' },
    { name: 'resolvedAt', type: 'date' },
    { name: 'resolvedBy', type: 'text' },
  ],
  labels: { plural: { en: 'Comments', fr: 'Commentaires' }, singular: { en: 'Comment', fr: 'Commentaire' } },
})

/** What somebody is to be told, written with the step or comment in one transaction; the worker sends it. */
export const reviewNotices: CollectionConfig = internalCollection({
  slug: 'review-notices',
  fields: [
    { name: 'person', type: 'text', required: true },
    { name: 'key', type: 'text', index: true, required: true },
    // The name of the step, or `comment`.
    { name: 'kind', type: 'text', required: true },
    { name: 'by', type: 'text' },
    { name: 'word', type: 'textarea' },
    { name: 'isSeen', type: 'checkbox', defaultValue: false },
    // waiting, sent, none (not wanted, or seen before) or failed.
    { name: 'mail', type: 'text', required: true },
    { name: 'attempts', type: 'number', defaultValue: 0 },
    // When it is to be sent, or was.
    { name: 'mailAt', type: 'date' },
  ],
  indexes: [{ fields: ['mail', 'mailAt'] }, { fields: ['person', 'isSeen'] }],
  labels: { plural: { en: 'Notices', fr: 'Avis' }, singular: { en: 'Notice', fr: 'Avis' } },
})

/** The review beside the text: a part of the form that stores nothing. */
export const reviewField: UIField = {
  name: 'beffroiReview',
  type: 'ui',
  admin: {
    components: { Field: 'beffroi/panel#ReviewPanel' },
    disableBulkEdit: true,
    disableListColumn: true,
    position: 'sidebar',
  },
}
