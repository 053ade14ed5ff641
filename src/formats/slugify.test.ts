import { describe, expect, it } from '@jest/globals'

import { slugify } from './slugify.ts'

describe('slugify', () => {
  it.each<[string, string]>([
    ['L’été à Dunkerque : « Ômu des abysses »', 'l-ete-a-dunkerque-omu-des-abysses'],
    ["Aujourd'hui, l'usine", 'aujourd-hui-l-usine'],
    ['Cœur, Ægir, Straße', 'coeur-aegir-strasse'],
    ['Coördinatie op de Noël', 'coordinatie-op-de-noel'],
    ['Verkor® : 16 GWh/an', 'verkor-16-gwh-an'],
    ['R&D', 'r-d'],
    ['ACC démarre', 'acc-demarre'],
    ['  -- Déjà… vu ! --  ', 'deja-vu'],
    ['« … »', ''],
  ])('makes the last part of an address of a title: %j is %j', (value, expected) => {
    expect(slugify(value)).toBe(expected)
  })

  it('cuts a long title between two words, at 96 characters', () => {
    expect(slugify(`${'a'.repeat(90)} bcde fghij`)).toBe(`${'a'.repeat(90)}-bcde`)
    expect(slugify(`${'a'.repeat(90)} bcdef ghij`)).toBe(`${'a'.repeat(90)}-bcdef`)
    expect(slugify('a'.repeat(120))).toBe('a'.repeat(96))
  })
})
