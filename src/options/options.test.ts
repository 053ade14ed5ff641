import { describe, expect, it } from '@jest/globals'

import { beffroiPlugin } from '../plugin.ts'
import { sanitizeOptions } from './options.ts'
import type { BeffroiOptions } from './options.ts'

describe('the options', () => {
  it.each([
    [
      'an option that is none',
      { colections: {} },
      '[beffroi] options.colections is unknown; use changeStream, collections, contentApi, contentEvents,',
    ],
    [
      'a collection that is none',
      { collections: { posts: false } },
      '[beffroi] options.collections.posts is unknown; use articles, newsletters,',
    ],
    [
      'a collection that is switched on',
      { collections: { media: true } },
      '[beffroi] options.collections.media is true; write an object.',
    ],
    [
      'an option of a collection that is none',
      { collections: { media: { sluq: 'files' } } },
      '[beffroi] options.collections.media.sluq is unknown; use collectionOverride, fields, slug.',
    ],
    [
      'a slug that no address can hold',
      { collections: { media: { slug: 'Mes fichiers' } } },
      '[beffroi] options.collections.media.slug is "Mes fichiers"; use lower-case letters, digits and dashes.',
    ],
    [
      'a slug that is Payload’s',
      { collections: { media: { slug: 'payload-jobs' } } },
      '[beffroi] options.collections.media.slug is "payload-jobs"; names that start with payload- are Payload\'s own.',
    ],
    [
      'a slug that is taken',
      { collections: { media: { slug: 'articles' } } },
      '[beffroi] options.collections.media.slug is "articles", and so is that of articles; give each collection a slug of its own.',
    ],
    [
      'fields that are no list',
      { collections: { media: { fields: {} } } },
      '[beffroi] options.collections.media.fields is {}; write a list of fields.',
    ],
    [
      'an override that is no function',
      { collections: { media: { collectionOverride: {} } } },
      '[beffroi] options.collections.media.collectionOverride is {}; write a function that returns what it is given, changed.',
    ],
    [
      'a newsroom without accounts',
      { collections: { users: false } },
      '[beffroi] options.collections.users cannot be left out:',
    ],
    [
      'content events without what they stand on',
      { collections: { leases: false } },
      '[beffroi] options.collections.leases cannot be left out alone: content events need it.',
    ],
    [
      'days that are no number',
      { contentEvents: { keepDays: 0 } },
      '[beffroi] options.contentEvents.keepDays is 0; write a whole number from 1 up.',
    ],
    [
      'an option of content events that is none',
      { contentEvents: { days: 3 } },
      '[beffroi] options.contentEvents.days is unknown; use keepDays.',
    ],
    [
      'a number of readers that is none',
      { changeStream: { live: 0 } },
      '[beffroi] options.changeStream.live is 0; write a whole number from 1 up.',
    ],
    [
      'memory that is no number of bytes',
      { contentApi: { maxAnswerBytes: '64 MB' } },
      '[beffroi] options.contentApi.maxAnswerBytes is "64 MB"; write a whole number from 0 up.',
    ],
    [
      'a time for caches that is none',
      { contentApi: { caching: { ttl: 5 } } },
      '[beffroi] options.contentApi.caching.ttl is unknown; use maxAgeSeconds, sharedMaxAgeSeconds, staleWhileRevalidateSeconds.',
    ],
    [
      'a manifest that is none',
      { contentApi: { persistedDocuments: { documents: { home: 1 } } } },
      '[beffroi] options.contentApi.persistedDocuments.documents is no manifest; write an object of documents by their ids.',
    ],
    ['a switch that is no boolean', { disabled: 'yes' }, '[beffroi] options.disabled is "yes"; write true or false.'],
    ['a dashboard that is no boolean', { dashboard: 1 }, '[beffroi] options.dashboard is 1; write true or false.'],
    ['a search that is no boolean', { search: {} }, '[beffroi] options.search is {}; write true or false.'],
    [
      'an override of the global that is no function',
      { newsroom: { globalOverride: 1 } },
      '[beffroi] options.newsroom.globalOverride is 1; write a function',
    ],
    [
      'a limit that is none',
      { limits: { pagesize: 5 } },
      '[beffroi] options.limits.pagesize is unknown; use budget, graphQL, maxDepth, pageSize, populatedPage.',
    ],
  ])('refuse %s, with its path', (_, options, message) => {
    expect(() => beffroiPlugin(options as BeffroiOptions)).toThrow(message)
  })

  it('let one collection take the name that another one gave up', () => {
    const { collections } = sanitizeOptions({ collections: { media: { slug: 'files' }, roles: { slug: 'media' } } })

    expect(collections.roles).toEqual({ slug: 'media' })
  })
})
