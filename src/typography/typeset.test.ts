import { describe, expect, it } from '@jest/globals'

import { readTypographySettings } from './settings.ts'
import { createTypesetter } from './typeset.ts'

const SETTINGS = readTypographySettings()

const set = (text: string, locale = 'fr', settings = SETTINGS, passages: string[] = []): string =>
  createTypesetter(locale, settings, passages)([{ text }]).join('')

/** Spaces that one cannot see: `~` is U+00A0, `_` U+202F. */
const seen = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')

describe('French', () => {
  it.each([
    // Spaces, after the table « Espacements » of the Lexique.
    ['Quel chantier !', 'Quel chantier_!'],
    ['Quel chantier!', 'Quel chantier_!'],
    ['Vraiment ?!', 'Vraiment_?!'],
    ['Trois sites ; deux usines.', 'Trois sites_; deux usines.'],
    ['Le maire : « Nous y sommes. »', 'Le maire~: «_Nous y sommes._»'],
    ['Contact: le service presse', 'Contact~: le service presse'],
    ['Horaires\u00A0: 9 h', 'Horaires~: 9~h'],
    ['Un début (ou une fin ?) en juin', 'Un début (ou une fin_?) en juin'],
    ['Un doute (?) et une surprise (!)', 'Un doute (?) et une surprise (!)'],
    ['Qui sait…?', 'Qui sait…?'],
    ['Une virgule , un point .', 'Une virgule, un point.'],
    ['( entre parenthèses )', '(entre parenthèses)'],
    ['deux  espaces', 'deux espaces'],
    // Quotation marks.
    ['Le "Parc" et l\'"Usine"', 'Le «_Parc_» et l’«_Usine_»'],
    ['Il dit «le mot "juste" ici»', 'Il dit «_le mot “juste” ici_»'],
    ['"Il a dit "oui" hier"', '«_Il a dit “oui” hier_»'],
    ['"Oui et "non" hier', '"Oui et «_non_» hier'],
    ['"L\'un", "l\'autre" et "le (dernier)"', '«_L’un_», «_l’autre_» et «_le (dernier)_»'],
    ['<<Bonjour>>', '«_Bonjour_»'],
    ['Un écran de 27" et un autre', 'Un écran de 27" et un autre'],
    // Apostrophe and points of suspension.
    ["L'usine d'Hénin", 'L’usine d’Hénin'],
    ['À suivre...', 'À suivre…'],
    ['des pompes, des câbles, etc...', 'des pompes, des câbles, etc.'],
    ['des câbles, etc…', 'des câbles, etc.'],
    // Ordinals.
    ['la 1ère et la 2ème ligne du XXème siècle', 'la 1re et la 2e ligne du XXe siècle'],
    ['les 1ères et le 1er', 'les 1res et le 1er'],
    ['au XIXè siècle', 'au XIXe siècle'],
    // Numbers.
    ['12 500 m² et 1 234 567 €', '12_500~m² et 1_234_567~€'],
    ['En 2024 300 emplois', 'En 2024 300 emplois'],
    ['03 21 69 80 80', '03 21 69 80 80'],
    ['5% de 30 GWh, soit 12€', '5~% de 30~GWh, soit 12~€'],
    ['30 millions d’euros', '30~millions d’euros'],
    ['le 12 mai et le 1er juin', 'le 12~mai et le 1er~juin'],
    ['18 h 30, n° 12, p. 4', '18~h~30, n°~12, p.~4'],
    ['M. Martin et Mme Durand', 'M.~Martin et Mme~Durand'],
    // Letters.
    ['Le coeur de l’oeuvre, un noeud, des voeux', 'Le cœur de l’œuvre, un nœud, des vœux'],
    ['Oeuvre, coefficient, moelle, poele', 'Œuvre, coefficient, moelle, poele'],
    ['L’Etat, les Etats-Unis, ETAT, Ecoles', 'L’État, les États-Unis, ÉTAT, Écoles'],
    ['A partir de lundi. A noter', 'À partir de lundi. À noter'],
    ['Le plan A partage', 'Le plan A partage'],
    ['A été inauguré. A new hall', 'A été inauguré. A new hall'],
    ['Le parc - et ses usines -', 'Le parc – et ses usines -'],
    // What is no punctuation.
    ['https://example.com/a?b=1;c=2 et a.b@example.com', 'https://example.com/a?b=1;c=2 et a.b@example.com'],
    ['à 18:30, ratio 3:2', 'à 18:30, ratio 3:2'],
    ['un clin d’œil ;-) ici', 'un clin d’œil ;-) ici'],
  ])('%s', (typed, expected) => {
    expect(seen(set(typed))).toBe(expected)
    expect(seen(set(set(typed)))).toBe(expected)
  })

  it('has the spaces that the newsroom has chosen', () => {
    const settings = readTypographySettings({ colonSpace: 'nnbsp', quoteSpace: 'nbsp' })
    expect(seen(set('Lui : "oui"', 'fr', settings))).toBe('Lui_: «~oui~»')
  })

  it('leaves alone what the newsroom or the document names', () => {
    const settings = readTypographySettings({ capitals: 'Évry', verbatim: 'Yahoo!\nC’est "ça"' })
    expect(set('Yahoo! et Etat à Evry, C’est "ça"', 'fr', settings)).toBe('Yahoo! et Etat à Évry, C’est "ça"')
    expect(seen(set('Un "mot" ! Et "lui" !', 'fr', SETTINGS, ['"mot" !']))).toBe('Un "mot" ! Et «_lui_»_!')
  })

  it('sees a paragraph as a whole, and changes no word that is code', () => {
    const typeset = createTypesetter('fr', SETTINGS)
    expect(
      typeset([
        { text: 'Attention' },
        { text: ' !' },
        { isVerbatim: true, text: ' a ? "b" : c' },
        { text: ' "fin"' },
      ]).map(seen),
    ).toEqual(['Attention', '_!', ' a ? "b" : c', ' «_fin_»'])
    expect(typeset([{ text: '"' }, { text: 'mot' }, { text: '"' }]).map(seen)).toEqual(['«_', 'mot', '_»'])
  })

  it('takes no time over a text that is made to take some', () => {
    const start = performance.now()
    for (const text of [
      '"'.repeat(50_000),
      '! '.repeat(25_000),
      '1 '.repeat(25_000),
      'a'.repeat(50_000),
      'oe'.repeat(25_000),
      `${'('.repeat(25_000)}${' '.repeat(25_000)}`,
    ])
      set(text)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('other languages', () => {
  it.each([
    ['en', 'The "plant" isn\'t open : see !', 'The “plant” isn’t open: see!'],
    ['en', 'It grew by 5 % , to 40 GWh...', 'It grew by 5%, to 40~GWh…'],
    ['en', 'A « French » quote -- here', 'A “French” quote—here'],
    ['nl', "'s Avonds kosten foto's € 5 !", '’s Avonds kosten foto’s €~5!'],
    ['nl', 'De "haven" groeit', 'De “haven” groeit'],
    ['de', 'Der "Park" !', 'Der "Park" !'],
  ])('%s: %s', (locale, typed, expected) => {
    expect(seen(set(typed, locale))).toBe(expected)
    expect(seen(set(set(typed, locale), locale))).toBe(expected)
  })
})
