import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** What stands for a value in reading form. */
const READING = {
  gone: { en: 'record that is gone, or not yours to read', fr: 'fiche disparue, ou que vous ne pouvez pas lire' },
  no: { en: 'No', fr: 'Non' },
  picture: { en: 'Picture', fr: 'Image' },
  record: { en: 'Record', fr: 'Fiche' },
  rule: { en: 'Line', fr: 'Filet' },
  table: { en: 'Table', fr: 'Tableau' },
  yes: { en: 'Yes', fr: 'Oui' },
} satisfies Record<string, Bilingual>

export const readingText = textsOf(READING)

export type ReadingText = ReturnType<typeof readingText>
