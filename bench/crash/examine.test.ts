import { describe, expect, it } from '@jest/globals'

import { examine, type Evidence, type Findings } from './examine.ts'
import { titleOf, type Arrival, type LoggedEvent, type Operation, type Outcome } from './records.ts'

const published = (version: number, outcome: Outcome = 'acknowledged'): Operation => ({
  kind: 'publish',
  outcome,
  title: titleOf('0-0', version),
})
const unpublished = (outcome: Outcome = 'acknowledged'): Operation => ({ kind: 'unpublish', outcome })

/** An event of the log by what it is: a version that was published, or `gone`. */
const log = (...what: (number | 'gone')[]): LoggedEvent[] =>
  what.map((version, index) => ({
    document: 'a',
    id: `e${index + 1}`,
    sequence: index + 1,
    title: version === 'gone' ? titleOf('0-0', 0) : titleOf('0-0', version),
    type: version === 'gone' ? 'article.unpublished' : 'article.published',
  }))

const arrival = (messageId: string, ...events: LoggedEvent[]): Arrival => ({
  accepted: true,
  at: 0,
  events: events.map(({ document, id, sequence, type }) => ({
    collection: 'articles',
    document,
    id,
    locales: [],
    occurredAt: '',
    sequence: sequence ?? 0,
    slug: { after: null, before: null },
    type,
  })),
  messageId,
  webhook: 'all',
})

type Case = {
  arrivals?: (events: LoggedEvent[]) => Arrival[]
  events: LoggedEvent[]
  operations: Operation[]
  stored?: number | 'draft'
}

const found = ({
  arrivals = (events) => [arrival('m1', ...events)],
  events,
  operations,
  stored,
}: Case): Partial<Findings> => {
  const version = stored ?? 'draft'
  const evidence: Evidence = {
    arrivals: arrivals(events),
    articles: [{ id: 'a', isPublished: version !== 'draft', title: titleOf('0-0', version === 'draft' ? 0 : version) }],
    dossiers: [{ id: 'a', key: '0-0', operations }],
    events,
    since: 0,
    webhooks: [{ name: 'all', wants: () => true }],
  }
  return Object.fromEntries(Object.entries(examine(evidence)).filter(([, sentences]) => sentences.length > 0))
}

describe('all is well', () => {
  it.each<[string, Case]>([
    [
      'when every acknowledged change has its event and arrived',
      { events: log(0, 1, 'gone'), operations: [published(0), published(1), unpublished()] },
    ],
    [
      'when a change without an answer happened',
      { events: log(0, 1), operations: [published(0), published(1, 'unknown')], stored: 1 },
    ],
    ['when it did not', { events: log(0), operations: [published(0), published(1, 'unknown')], stored: 0 }],
    [
      'when what is offline is taken offline again',
      { events: log(0, 'gone'), operations: [published(0), unpublished('unknown'), unpublished()] },
    ],
    [
      'when a message arrived twice under its id',
      {
        arrivals: (events) => [arrival('m1', ...events), arrival('m1', ...events)],
        events: log(0),
        operations: [published(0)],
        stored: 0,
      },
    ],
  ])('%s', (_, evidence) => {
    expect(found(evidence)).toEqual({})
  })
})

describe('what is wrong is found', () => {
  it.each<[string, string, Case]>([
    [
      'an acknowledged change without an event',
      'lost',
      { events: log(0), operations: [published(0), published(1)], stored: 1 },
    ],
    [
      'an acknowledged unpublication without an event',
      'lost',
      { events: log(0), operations: [published(0), unpublished()] },
    ],
    [
      'a change that is in the database, and has no event',
      'lost',
      { events: log(0), operations: [published(0), published(1, 'unknown')], stored: 1 },
    ],
    [
      'an event that did not arrive',
      'lost',
      {
        arrivals: ([first]) => (first ? [arrival('m1', first)] : []),
        events: log(0, 1),
        operations: [published(0), published(1)],
        stored: 1,
      },
    ],
    [
      'an event that the receiver refused and never got again',
      'lost',
      {
        arrivals: (events) => [{ ...arrival('m1', ...events), accepted: false }],
        events: log(0),
        operations: [published(0)],
        stored: 0,
      },
    ],
    [
      'an event that arrived and is not in the log',
      'phantom',
      {
        arrivals: (events) => [arrival('m1', ...events, { ...log(1)[0], id: 'rolled back' } as LoggedEvent)],
        events: log(0),
        operations: [published(0)],
        stored: 0,
      },
    ],
    [
      'an event of a change that is not in the database',
      'phantom',
      { events: log(0, 1), operations: [published(0), published(1, 'unknown')], stored: 0 },
    ],
    ['an event that nobody caused', 'phantom', { events: log(0, 'gone'), operations: [published(0)] }],
    [
      'an event under two message ids',
      'twice',
      {
        arrivals: (events) => [arrival('m1', ...events), arrival('m2', ...events)],
        events: log(0),
        operations: [published(0)],
        stored: 0,
      },
    ],
    ['a change with two events', 'twice', { events: log(0, 0), operations: [published(0)], stored: 0 }],
    [
      'events that arrived in another order',
      'disorder',
      {
        arrivals: (events) => events.toReversed().map((event) => arrival(event.id, event)),
        events: log(0, 1),
        operations: [published(0), published(1)],
        stored: 1,
      },
    ],
    ['a gap in the log', 'disorder', { events: log(0, 1).slice(1), operations: [published(1)], stored: 1 }],
    [
      'a change that was refused and happened',
      'falseRefusals',
      { events: log(0, 1), operations: [published(0), published(1, 'refused')], stored: 1 },
    ],
  ])('%s', (_, kind, evidence) => {
    expect(Object.keys(found(evidence))).toEqual([kind])
  })
})
