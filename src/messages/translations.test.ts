import { describe, expect, it } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'

import { payloadEnglish, payloadFrench } from './translations.ts'

const VARIABLE = /\{\{\s*\w+\s*\}\}/g

const sentences = [...Object.entries(payloadFrench), ...Object.entries(payloadEnglish)].flatMap(([group, texts]) =>
  Object.entries(texts).map(([key, sentence]): [string, string, string | undefined] => [
    `${group}:${key}`,
    sentence,
    (en.translations as Record<string, Record<string, string>>)[group]?.[key],
  ]),
)

describe('Payload’s sentences said anew', () => {
  it.each(sentences)(
    '%s is a sentence that Payload still has, with variables that it fills in',
    (_, sentence, english) => {
      const known: string[] = english?.match(VARIABLE) ?? []
      expect(english).not.toBeUndefined()
      for (const variable of sentence.match(VARIABLE) ?? []) expect(known).toContain(variable)
    },
  )
})
