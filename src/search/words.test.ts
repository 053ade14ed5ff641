import { describe, expect, it } from '@jest/globals'

import { singularOf } from './singularOf.ts'
import { fold, termsOf, wordsIn } from './words.ts'

describe('a text that is searched', () => {
  it.each([
    ['Ômu', 'omu'],
    ['ŒUVRE', 'oeuvre'],
    ['Lætitia', 'laetitia'],
    ['Straße', 'strasse'],
    ['e\u0301te\u0301', 'ete'],
    ['Ørsted', 'orsted'],
  ])('has no accents, ligatures and capitals: %s', (text, folded) => expect(fold(text)).toBe(folded))

  it.each(["l'usine", 'l’usine', 'L’Usine', 'd’usine', 'jusqu’usine', "qu'usine", 'l‘usine', 'lʼusine'])(
    'has the word without what is elided before it: %s',
    (text) => expect(wordsIn(text).map(({ folded }) => folded)).toEqual(['usine']),
  )

  it.each([
    ['aujourd’hui', ['aujourd', 'hui']],
    ['Lille’s fair', ['lille', 'fair']],
    ['A.C.C. et l’O.N.U.', ['acc', 'et', 'onu']],
    ['Hauts-de-France', ['hauts', 'de', 'france']],
    ['40 GWh en 2026', ['40', 'gwh', 'en', '2026']],
    ['2\u202F000 emplois, 1 250 000 €', ['2000', 'emplois', '1250000']],
    ['le 03 21 00 10 20, la D916 100 fois', ['le', '03', '21', '00', '10', '20', 'la', 'd916', '100', 'fois']],
    ['2,000 jobs, 10.000 emplois, 3,5 millions', ['2000', 'jobs', '10000', 'emplois', '3', '5', 'millions']],
    ['la sécu\u00ADri\u00ADté \u00AD du port', ['la', 'securite', 'du', 'port']],
    ['', []],
    ['… — « »', []],
  ])('is taken apart: %s', (text, words) => expect(wordsIn(text).map(({ folded }) => folded)).toEqual(words))

  it('says where each word stands', () => {
    const text = 'À l’œuvre, A.C.C. !'
    expect(wordsIn(text).map(({ end, start }) => text.slice(start, end))).toEqual(['À', 'œuvre', 'A.C.C.'])
  })

  it('is not found by stop words, but by an acronym that is written like one in a name', () => {
    expect(termsOf('la batterie et le lithium dans une usine')).not.toContain('dans')
    expect(termsOf('Association EST', true)).toContain('est')
    expect(termsOf('Association EST')).not.toContain('est')
    expect(termsOf('APRES TRÈS MÊME À OÙ')).toEqual([])
  })

  it.each(['thé', 'maïs', 'thèse', 'sûr', 'été', 'ÉTÉ'])(
    'is found by what is a stop word only without its accents: %s',
    (word) => {
      expect(termsOf(word)).toContain(word.toLowerCase())
    },
  )
})

describe('the plural', () => {
  it.each([
    ['gigafactories', 'gigafactory'],
    ['gigafactorys', 'gigafactory'],
    ['travaux', 'travail'],
    ['reseaux', 'reseau'],
    ['journaux', 'journal'],
    ['usines', 'usine'],
    ['lieux', 'lieu'],
    ['bijoux', 'bijou'],
    ['industries', 'industrie'],
    ['industries', 'industry'],
    ['branches', 'branche'],
    ['branches', 'branch'],
    ['processes', 'process'],
    ['tuyaux', 'tuyau'],
    ['emaux', 'email'],
    ['fabrieken', 'fabriek'],
    ['bedrijven', 'bedrijf'],
    ['huizen', 'huis'],
    ['projecten', 'project'],
    ['women', 'woman'],
  ])('%s is found by %s', (plural, singular) => expect(singularOf(plural)).toBe(singularOf(singular)))

  it.each([
    ['acc', 'ac'],
    ['gaz', 'ga'],
    ['press', 'pres'],
    ['co2', 'co'],
    ['port', 'porte'],
    ['organe', 'organisation'],
  ])('leaves %s and %s apart', (one, other) => expect(singularOf(one)).not.toBe(singularOf(other)))
})
