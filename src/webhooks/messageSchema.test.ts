import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { MESSAGE_SCHEMA_FILE, messageFaults } from '../../tests/helpers/messageSchema.ts'
import { changeMessage, issue } from '../../tests/helpers/webhookRow.ts'
import { CHANGE_KINDS } from '../content-events/ContentEvent.ts'
import type { ChangeKind } from '../content-events/ContentEvent.ts'
import { CONTENT_COLLECTIONS, EVENT_NAMES, NEWSROOM } from '../content-events/names.ts'
import type { Message, MessageType } from './DeliveryRow.ts'
import {
  contentChanged,
  contentRebuild,
  emptyBatch,
  markIncomplete,
  newsletterSend,
  webhookTest,
} from './dispatch/batch.ts'

type Schema = {
  $defs: { event: { properties: { collection: { enum: string[] }; type: { pattern: string } } } }
  properties: { type: { enum: string[] } }
}

const schema = JSON.parse(readFileSync(MESSAGE_SCHEMA_FILE, 'utf8')) as Schema
const { collection, type } = schema.$defs.event.properties

/** A list that is complete, or does not compile. */
const MESSAGE_TYPES = Object.keys({
  'content.changed': true,
  'content.rebuild': true,
  'newsletter.send': true,
  'webhook.test': true,
} satisfies Record<MessageType, true>)

const changed = (event: object): Message => {
  const message = changeMessage()
  return { ...message, data: { ...message.data, events: message.data.events.map((one) => ({ ...one, ...event })) } }
}

describe('docs/webhook-message.schema.json', () => {
  it('names the messages, collections and events that the code has, and no others', () => {
    const kinds: ChangeKind[] = CHANGE_KINDS.map(({ value }) => value)
    expect(schema.properties.type.enum.toSorted()).toEqual(MESSAGE_TYPES)
    expect(collection.enum).toEqual([...CONTENT_COLLECTIONS, NEWSROOM])
    expect(type.pattern).toBe(`^((${Object.values(EVENT_NAMES).join('|')})\\.(${kinds.join('|')})|newsroom\\.updated)$`)
  })

  it('takes what a webhook is sent', () => {
    const untold = emptyBatch()
    markIncomplete(untold)
    for (const message of [
      changeMessage(),
      contentChanged(untold, Date.now()),
      contentRebuild(Date.now()),
      newsletterSend(issue, Date.now()),
      newsletterSend({ ...issue, preheader: null, unsubscribe: null, url: null }, Date.now()),
      webhookTest(Date.now()),
    ])
      expect(messageFaults(message)).toEqual([])
  })

  it.each([
    ['who did it', changed({ user: { collection: 'users', id: '1' } })],
    ['a title', changed({ title: 'Secret' })],
    ['an event of another collection', changed({ collection: 'users', type: 'user.updated' })],
    ['a date without its time zone', changed({ occurredAt: '2026-11-22T10:00:00' })],
    ['an incomplete list without the tag that says everything', changeMessage({ complete: false })],
    ['a path that is none', changeMessage({ paths: ['articles/a'] })],
    ['an issue in a message of changes', { ...changeMessage(), data: { ...changeMessage().data, issue } }],
    ['an issue that is missing', { ...newsletterSend(issue, 0), data: contentRebuild(0).data }],
    ['a test that touches something', { ...changeMessage(), type: 'webhook.test' }],
  ])('refuses %s', (_, message) => {
    expect(messageFaults(message)).not.toEqual([])
  })
})
