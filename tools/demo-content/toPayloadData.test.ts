import { describe, expect, it } from '@jest/globals'
import type { FlattenedField, RichTextField } from 'payload'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { isTranslated, readBlock, toPayloadData } from './toPayloadData.ts'
import type { Locale } from './toPayloadData.ts'

const text = (name: string, localized = false) => ({ localized, name, type: 'text' })

// The fields that a record of the content files is made of, as Payload flattens them.
const fields = [
  text('title', true),
  { hasMany: true, name: 'places', relationTo: 'places', type: 'relationship' },
  { flattenedFields: [text('label', true), text('source'), text('sourceUrl')], name: 'figures', type: 'array' },
] as unknown as FlattenedField[]

const block = { fields: [{ name: 'place', relationTo: ['places'], type: 'relationship' }], slug: 'visit' }

const resolve = (collection: string, key: string): string => {
  if (key !== 'lens') throw new StartupError(`there is no “${key}” in ${collection}.`)
  return 'id-of-lens'
}

const convert = (data: Record<string, unknown>, locale: Locale = 'fr') =>
  toPayloadData(data, {
    fields,
    locale,
    resolve,
    sources: { gazette: { title: 'La Gazette', url: 'https://gazette.example/' } },
  })

describe('a record of the content files', () => {
  it('has its relations by id, and each language apart', () => {
    const data = { places: ['lens'], title: { en: 'Lens', fr: 'À Lens' } }
    expect(convert(data)).toEqual({ places: ['id-of-lens'], title: 'À Lens' })
    expect(convert({ title: data.title }, 'en')).toEqual({ title: 'Lens' })
    expect([isTranslated(data, 'en'), isTranslated(data, 'nl')]).toEqual([true, false])
  })

  it('has blocks between the paragraphs of its texts, which lead to other records and name their document', () => {
    const body = {
      editor: {
        editorConfig: {
          resolvedFeatureMap: new Map([['blocks', { sanitizedServerFeatureProps: { blocks: [block] } }]]),
        },
      },
      name: 'body',
      type: 'richText',
    } as unknown as FlattenedField
    expect(readBlock({ visit: { place: 'lens' } }, body as RichTextField)).toMatchObject({
      data: { place: 'lens' },
      name: 'visit',
    })
    expect(() => readBlock({ voyage: {} }, body as RichTextField)).toThrow('there is no block “voyage”.')
    const { fields: found } = readBlock({ visit: {} }, body as RichTextField)
    const converted = toPayloadData({ place: 'lens' }, { fields: found, locale: 'fr', resolve, sources: {} })
    expect(converted).toEqual({ place: { relationTo: 'places', value: 'id-of-lens' } })
  })

  it('has rows that keep their id from one language to the next, and name their document', () => {
    const data = { figures: [{ document: 'gazette', label: { en: 'Jobs', fr: 'Emplois' } }] }
    const [french, english] = [convert(data), convert(data, 'en')].map(
      ({ figures }) => (figures as { id: string }[])[0],
    )
    expect(french).toMatchObject({ label: 'Emplois', source: 'La Gazette', sourceUrl: 'https://gazette.example/' })
    expect(english).toMatchObject({ id: french?.id, label: 'Jobs' })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a field that does not exist', { titre: 'Lens' }, 'there is no field “titre”.'],
    ['a record that does not exist', { places: ['lense'] }, 'places: there is no “lense” in places.'],
    [
      'a document that does not exist',
      { figures: [{ document: 'gazete', label: 'Emplois' }] },
      'figures: there is no document “gazete” in content/sources.yaml.',
    ],
    [
      'a text that YAML cut at its comma',
      { title: { 'de Lens': null, fr: 'Près' } },
      'title: expected a value; a text with a comma in braces needs quotes.',
    ],
  ])('is refused for %s, with its place', (_mistake, data, message) => {
    expect(() => convert(data)).toThrow(message)
  })
})
