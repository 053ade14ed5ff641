import { expect, it } from '@jest/globals'

import { typeset } from './mendText.ts'

it.each([
  ["« L'acier » : 12 000 tonnes !", '«\u00A0L\u2019acier\u00A0»\u00A0: 12\u202F000 tonnes\u202F!'],
  ['«Tôles»', '«\u00A0Tôles\u00A0»'],
])('What is shown has French typography, however often it is set: %s', (text, set) => {
  expect(typeset(text)).toBe(set)
  expect(typeset(typeset(text))).toBe(set)
})
