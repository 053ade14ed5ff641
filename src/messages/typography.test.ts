import { describe, expect, it } from '@jest/globals'

import { globals } from '../../collections/index.ts'
import { collections } from '../content-model/collections.ts'
import { EDITING_TEXTS } from '../admin/editing/texts.ts'
import { DESK_TEXTS } from '../dashboard/texts.ts'
import { PANEL_TEXTS } from '../webhooks/admin/texts.ts'
import { fr } from './fr.ts'

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
  const texts = [...frenchTexts([collections, globals, DESK_TEXTS, EDITING_TEXTS, PANEL_TEXTS]), ...Object.values(fr)]

  it('is found', () => {
    expect(texts.length).toBeGreaterThan(300)
  })

  it('is set as French is', () => {
    expect(texts.filter((text) => MISTAKE.test(text))).toEqual([])
  })
})
