import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startPayload } from '../../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../../helpers/startPayload.ts'
import { callers } from './columns.ts'
import type { Caller, Column } from './columns.ts'
import { tryOperation } from './tryOperation.ts'
import type { Door } from './tryOperation.ts'
import {
  apiClientSubject,
  contentSubjects,
  deliverySubject,
  mediaSubject,
  systemSubjects,
  topicSubject,
  userSubject,
  webhookSubject,
} from './subjects.ts'
import { API_CLIENTS, CONTENT, MEDIA, NOBODY, TOPICS, USERS, WEBHOOK_DELIVERIES, WEBHOOKS } from './tables.ts'

/** Lets everybody try everything at one door. */
export const tryTables = (door: Door) => {
  let newsroom: TestNewsroom
  let who: Record<Column, Caller>
  let content: ReturnType<typeof contentSubjects>

  beforeAll(async () => {
    newsroom = await startPayload()
    who = await callers(newsroom)
    const organisation = await newsroom.payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Un parc', type: 'park' },
    })
    const person = await newsroom.payload.create({
      collection: 'people',
      data: { _status: 'published', familyName: 'Une personne' },
    })
    content = contentSubjects({ organisation: String(organisation.id), person: String(person.id) })
  })

  afterAll(() => newsroom.stop())

  describe(`over ${door}, everybody may do what the table says and nothing else`, () => {
    it.each(['articles', 'newsletters', 'organisations', 'people', 'roles', 'places', 'events', 'artworks', 'series'])(
      '%s',
      async (slug) => {
        const subject = content.find((one) => one.slug === slug)
        if (!subject) throw new Error(`No subject for ${slug}.`)
        const { expected, found } = await tryOperation(
          { callers: who, data: subject.data, newsroom, rows: CONTENT, subject },
          door,
        )
        expect(found).toEqual(expected)
      },
    )

    it.each([
      ['topics', TOPICS, topicSubject],
      ['media', MEDIA, mediaSubject],
      ['users', USERS, userSubject(door)],
      ['api-clients', API_CLIENTS, apiClientSubject],
      ['webhooks', WEBHOOKS, webhookSubject],
      ['webhook-deliveries', WEBHOOK_DELIVERIES, deliverySubject],
      ...systemSubjects.map((subject) => [subject.slug, NOBODY, subject] as const),
    ] as const)('%s', async (_, rows, subject) => {
      const { expected, found } = await tryOperation(
        { callers: who, data: subject.data, newsroom, rows: [...rows], subject },
        door,
      )
      expect(found).toEqual(expected)
    })
  })

  it('covers every collection that the newsroom has', () => {
    // Payload's own in noRightGained.test.ts, the machinery in machinery.test.ts.
    const elsewhere = [
      'payload-locked-documents',
      'payload-migrations',
      'payload-preferences',
      'content-events',
      'published-documents',
      'event-consumers',
      'leases',
      'preview-links',
      'reviews',
      'review-steps',
      'review-comments',
      'review-notices',
      'calendar-subscriptions',
      'mailings',
      'translation-states',
      'open-documents',
      'document-links',
      'document-addresses',
      'link-checks',
      'list-views',
      'bulk-changes',
      'bulk-change-items',
      'picture-fingerprints',
      'former-files',
      'import-files',
      'imported-items',
      'merges',
      // tests/integration/imports
      'imports',
      // tests/integration/planning
      'planning-items',
    ]
    const covered = [
      ...content,
      topicSubject,
      mediaSubject,
      userSubject(door),
      apiClientSubject,
      webhookSubject,
      deliverySubject,
      ...systemSubjects,
    ].map(({ slug }) => slug)
    expect([...covered, ...elsewhere].toSorted()).toEqual(Object.keys(newsroom.payload.collections).toSorted())
  })
}
