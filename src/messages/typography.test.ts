import { describe, expect, it } from '@jest/globals'

import { globals } from '../../collections/index.ts'
import { collections } from '../content-model/collections.ts'
import { ACCESS_REFUSALS } from './access.ts'
import { ACCESSIBLE_NAMES } from './accessibleNames.ts'
import { DESK_TEXTS } from './desk.ts'
import { EDITING_TEXTS } from './editing.ts'
import { PLANNING_REFUSALS, PLANNING_TEXTS } from './planning.ts'
import { PREVIEW_TEXTS, PREVIEWS } from './previews.ts'
import { PUBLISHING_REFUSALS } from './publishing.ts'
import { QUICK_SEARCH_REFUSALS, QUICK_SEARCH_TEXTS } from './quickSearch.ts'
import { uploadMessages } from './uploads.ts'
import { VALIDATION } from './validation.ts'
import { PANEL_TEXTS, WEBHOOK_REFUSALS } from './webhooks.ts'

/** Every `fr` text of an object, however deep: labels, descriptions, names of groups, options. */
const frenchTexts = (value: unknown, seen = new Set<unknown>()): string[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const own = 'fr' in value && typeof value.fr === 'string' ? [value.fr] : []
  return [...own, ...Object.values(value).flatMap((child) => frenchTexts(child, seen))]
}

/** Imprimerie nationale: U+202F before ; ! ? and inside « », U+00A0 before a colon, a curly apostrophe. */
const MISTAKE = / [;!?:»]|« |\p{L}'\p{L}|[\p{L}\d)»][;!?]/u

describe('what an editor reads in French', () => {
  const texts = frenchTexts([
    collections,
    globals,
    ACCESS_REFUSALS,
    ACCESSIBLE_NAMES,
    DESK_TEXTS,
    EDITING_TEXTS,
    PANEL_TEXTS,
    PLANNING_REFUSALS,
    PLANNING_TEXTS,
    PREVIEW_TEXTS,
    PREVIEWS,
    PUBLISHING_REFUSALS,
    QUICK_SEARCH_REFUSALS,
    QUICK_SEARCH_TEXTS,
    VALIDATION,
    WEBHOOK_REFUSALS,
    uploadMessages,
  ])

  it('is found', () => {
    expect(texts.length).toBeGreaterThan(300)
  })

  it('is set as French is', () => {
    expect(texts.filter((text) => MISTAKE.test(text))).toEqual([])
  })
})
