import type { ClientField, FormState } from 'payload'

import { correctionsOf } from '../corrections.ts'
import type { Correction } from '../corrections.ts'
import type { Typesetter } from '../typeset.ts'
import { linesOfRichText, typesetRichText } from '../typesetRichText.ts'

type Kind = 'richText' | 'text'

/** By their names, without the numbers of rows, the fields of a form that hold prose in one language. */
export const proseFields = (fields: readonly ClientField[], prefix = '', isLocalized = false): Map<string, Kind> => {
  const found = new Map<string, Kind>()
  const add = (nested: readonly ClientField[], name: string | undefined, isInLanguage: boolean): void => {
    for (const entry of proseFields(nested, name ? `${prefix}${name}.` : prefix, isInLanguage)) found.set(...entry)
  }
  for (const field of fields) {
    const name = 'name' in field ? field.name : undefined
    const isInLanguage = isLocalized || ('localized' in field && field.localized === true)
    if (field.type === 'tabs')
      for (const tab of field.tabs) add(tab.fields, 'name' in tab ? tab.name : undefined, isInLanguage)
    else if ('fields' in field) add(field.fields, name, isInLanguage)
    else if (name && isInLanguage && !/^slug$|url$/i.test(name)) {
      if (field.type === 'richText') found.set(prefix + name, 'richText')
      if ((field.type === 'text' && !field.hasMany) || field.type === 'textarea') found.set(prefix + name, 'text')
    }
  }
  return found
}

/** What saving would correct in a form. */
export const findCorrections = (
  form: FormState,
  fields: ReadonlyMap<string, Kind>,
  typeset: Typesetter,
): Correction[] =>
  Object.entries(form).flatMap(([path, { value }]) => {
    const kind = fields.get(path.replaceAll(/\.\d+(?=\.)/g, ''))
    if (kind === 'text' && typeof value === 'string')
      return correctionsOf(value, typeset([{ text: value }])[0] ?? value)
    if (kind !== 'richText') return []
    const set = linesOfRichText(typesetRichText(value, typeset))
    return linesOfRichText(value).flatMap((line, at) => correctionsOf(line, set[at] ?? line))
  })
