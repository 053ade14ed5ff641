import type { Random } from './random.ts'

/** What a program, a tired person or an attacker writes where something else is expected. */
const TEXTS = [
  '',
  ' ',
  'zzz',
  'null',
  'undefined',
  'NaN',
  'true',
  'false',
  '0',
  '-1',
  '1.5',
  '1e999',
  '99999999999999999999',
  'Infinity',
  '[object Object]',
  '2024-13-45',
  '30 février',
  '+275760-09-14T00:00:00.000Z',
  '2024-06-01',
  '$where',
  '$ne',
  '.*',
  '(',
  '[',
  '\\',
  '(?<x',
  '*',
  '%',
  '%00',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '😀',
  '‮',
  "' OR 1=1 --",
  '"',
  '{"$gt":""}',
  '{',
  '<script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '507f1f77bcf86cd799439011',
  '507F1F77BCF86CD79943901',
  'id',
  '_id',
  '-',
  '--title',
  ',',
  'title,',
  'and',
  'all',
  'fr',
  'xx',
  '\n',
  'x'.repeat(3000),
  'é'.repeat(50),
  '١٢٣',
  '0x1F',
  '1,2,3',
  'title.fr',
  'title..fr',
  '.title',
  'title.',
  'createdBy.password',
  'version.title',
] as const

const SCALARS = [null, true, false, 0, -1, 1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e21] as const

export const anyText = (random: Random): string => random.pick(TEXTS)

/** A value of JSON, of any form. */
export const anyValue = (random: Random, depth = 0): unknown => {
  const kind = random.below(depth > 2 ? 2 : 10)
  if (kind < 5) return random.chance(0.6) ? anyText(random) : random.pick(SCALARS)
  if (kind === 5) return []
  if (kind === 6) return {}
  if (kind === 7) return Array.from({ length: 1 + random.below(3) }, () => anyValue(random, depth + 1))
  const names = [
    '$ne',
    '$gt',
    'relationTo',
    'value',
    'id',
    'root',
    'children',
    'blockType',
    'toString',
    'length',
    'constructor',
    'fr',
    'en',
    'equals',
    'type',
    'date',
    'precision',
    anyText(random),
  ]
  return Object.fromEntries(
    Array.from({ length: 1 + random.below(3) }, () => [random.pick(names), anyValue(random, depth + 1)]),
  )
}
