import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { FACTS } from '../../bench/import/facts.ts'
import { LATER_FACTS } from '../../bench/import/laterFacts.ts'
import { TYPES, scoreDocument } from '../../bench/import/score.ts'
import type { ImportedDocument } from './document.ts'
import { importDocument } from './importDocument.ts'
import { indexKnown } from './recognising/knownOrganisations.ts'

const read = async (
  text: string,
  more: Partial<Parameters<typeof importDocument>[0]> = {},
): Promise<ImportedDocument> =>
  importDocument({ publishedOn: '2024-06-20', source: { bytes: Buffer.from(text), name: 'a.txt' }, ...more })

const namesOf = (items: { name: string }[]): string[] => items.map(({ name }) => name)

describe('an organisation', () => {
  it.each([
    ['Le groupe Norvalis recrute.', 'Norvalis'],
    ["La société Tissages du Forez s'agrandit.", 'Tissages du Forez'],
    ["La communauté d'agglomération du Pays de Lens a voté.", "Communauté d'agglomération du Pays de Lens"],
    ['Le budget de Vichy Communauté augmente.', 'Vichy Communauté'],
    ['La Région Bretagne soutient le projet.', 'Région Bretagne'],
    ["L'association Art en Gare fête ses dix ans.", 'Art en Gare'],
    ['Selon la Fédération des vignerons, la récolte est bonne.', 'Fédération des vignerons'],
    ['Elle travaille chez Norvalis depuis un an.', 'Norvalis'],
    ["Le stage est assuré par le Greta de l'Aisne.", "Greta de l'Aisne"],
    ['Un stage à France Travail débute lundi.', 'France Travail'],
    ['La Banque Populaire du Nord finance le projet.', 'Banque Populaire du Nord'],
    ['Scieries Hartzmann emploie 62 personnes.', 'Scieries Hartzmann'],
    ['Hier, Menuiserie Kieffert et Fils a fermé.', 'Menuiserie Kieffert et Fils'],
    ['Kersalé, qui fabrique des filets, hésite.', 'Kersalé'],
    ['Le laboratoire Sévrane ouvre une unité.', 'Sévrane'],
    ['La société Norvalis recrute. À Thiers, Norvalis Thiers double ses capacités.', 'Norvalis'],
    ["L'École supérieure des industries du bois (ESIB) recrute.", 'École supérieure des industries du bois'],
    ['Les Hôpitaux du Val de Sève recrutent.', 'Hôpitaux du Val de Sève'],
    ["La Commission nationale du débat public (CNDP) s'en est saisie.", 'Commission nationale du débat public'],
    ['La Bois Cells Company (Bcc) recrute.', 'Bois Cells Company'],
    ["À l'initiative de Norvalis, un débat a lieu.", 'Norvalis'],
    ['Le président du port de Bayonne est ravi.', 'Port de Bayonne'],
    ['La ville de Roanne finance le projet.', 'Ville de Roanne'],
    ['Le soutien de la Province de Hainaut est acquis.', 'Province de Hainaut'],
    ["La Caisse d'Épargne Grand Est Europe prête.", "Caisse d'Épargne Grand Est Europe"],
    ['Jura Développement Innovation recrute.', 'Jura Développement Innovation'],
    ['Elle a acheté 30 % de Norvalis.', 'Norvalis'],
    ['À Lens, le groupe Norvalis recrute.', 'Norvalis'],
    ['- Norvalis, espagnol : 10 millions et 50 emplois', 'Norvalis'],
  ])('is told by its words: %s', async (text, name) =>
    expect(namesOf((await read(text)).organisations)).toEqual([name]),
  )

  it('is one under its name and its acronym', async () => {
    const { organisations } = await read(
      'La Nouvelle Agence Minière (NAM) recrute. La NAM emploie 30 personnes. Le directeur de la NAM se réjouit.',
    )

    expect(organisations).toEqual([expect.objectContaining({ acronym: 'NAM', name: 'Nouvelle Agence Minière' })])
  })

  it('is one under initials that the text does not spell out', async () => {
    const { organisations } = await read(
      "L'Agence de développement du Lac recrute. Selon Paul Martin, président de l'ADL, la région attire.",
    )

    expect(organisations).toEqual([expect.objectContaining({ acronym: 'ADL', name: 'Agence de développement du Lac' })])
  })

  it('is the known one, by any of its names, whatever its accents', async () => {
    const known = indexKnown([{ acronym: 'MZ', aliases: ['Ménage Zéro'], id: '7', name: 'Menagerie Zenith' }])
    const { organisations } = await read('Le contrat de menage zero est signé. Ménage Zéro se réjouit.', { known })

    expect(organisations).toEqual([expect.objectContaining({ known: '7', name: 'Menagerie Zenith' })])
  })

  it.each([
    "L'État et le Gouvernement hésitent.",
    'Internet change le commerce.',
    'Le programme Booster aide les PME.',
    'Réindustrialisation en vue.',
    'Depuis Noël, tout va bien.',
    'Le terminal de La Pallice ferme.',
    'Les élus de Moselle-Est hésitent.',
    'Un atelier ouvre à Trufignac.',
    'La ville de Roanne est belle.',
    'La Technopole accompagne désormais 62 jeunes entreprises.',
    'The Flemish minister opened a factory in Ghent on Monday, and the mayor was there.',
  ])('is not every capital: %s', async (text) => expect(namesOf((await read(text)).organisations)).toEqual([]))
})

describe('a person', () => {
  it.each([
    [
      '« Oui », souligne Maëlle Kervadec, présidente d’Armor Voilerie.',
      'Maëlle Kervadec',
      'présidente',
      'Armor Voilerie',
    ],
    ['La société Brixel est dirigée par Iñaki Etxeberria.', 'Iñaki Etxeberria', 'dirigeant', 'Brixel'],
    ['Le directeur général de Brixel, Paul Martin, est ravi.', 'Paul Martin', 'directeur général', 'Brixel'],
    ['Paul Martin (directeur de Brixel) est ravi.', 'Paul Martin', 'directeur', 'Brixel'],
    ['Brixel recrute. Son président, Paul Martin, est ravi.', 'Paul Martin', 'président', 'Brixel'],
    [
      'La société Brixel fabrique des vélos. Dirigée par Paul Martin, la PME exporte.',
      'Paul Martin',
      'dirigeant',
      'Brixel',
    ],
    ['Le conseil de Brixel a nommé Paul Martin directeur général.', 'Paul Martin', 'directeur général', 'Brixel'],
    ['Brixel recrute. Paul Martin, qui a repris la société, est ravi.', 'Paul Martin', 'repreneur', 'Brixel'],
    ['Paul Martin, alors directeur de Brixel, a signé.', 'Paul Martin', 'directeur', 'Brixel'],
    [
      'La Région Bretagne soutient le projet. Paul Martin, président de la Région, est venu.',
      'Paul Martin',
      'président',
      'Région Bretagne',
    ],
    [
      "La société Brixel ouvre. Paul Martin, PDG de l'entreprise familiale, est ravi.",
      'Paul Martin',
      "PDG de l'entreprise familiale",
      'Brixel',
    ],
    ['Paul Martin, entré en 2008, a été nommé directeur de Brixel.', 'Paul Martin', 'directeur', 'Brixel'],
    ['Brixel recrute. Paul Martin dirige la société depuis mai.', 'Paul Martin', 'dirigeant', 'Brixel'],
    ['Paul Martin (Brixel, ingénieur en chef) est venu.', 'Paul Martin', 'ingénieur en chef', 'Brixel'],
    ['Paul Martin, devenu délégué général de Brixel, est venu.', 'Paul Martin', 'délégué général', 'Brixel'],
    ['Paul Martin prend la présidence du Club des Lacs.', 'Paul Martin', 'présidence', 'Club des Lacs'],
  ])('has a role and an employer: %s', async (text, name, role, organisation) =>
    expect((await read(text)).people).toEqual([expect.objectContaining({ name, organisation, role })]),
  )

  it('is what the last of a row is, in the plural', async () => {
    const { people } = await read('Jean Le Maire, Anne Morel et Paul Martin, ministres français, sont venus.')

    expect(people.map(({ name, role }) => [name, role]).toSorted()).toEqual([
      ['Anne Morel', 'ministres français'],
      ['Jean Le Maire', 'ministres français'],
      ['Paul Martin', 'ministres français'],
    ])
  })

  it('is no ship, no navy', async () =>
    expect((await read('La Marine Nationale attend le Jean Tranaud à Brest.')).people).toEqual([]))

  it('is no street, school or prize that is called after one', async () =>
    expect(
      (await read('Le lycée Jean Moulin et la rue Pierre Curie sont fermés. Le prix Paul Martin est remis.')).people,
    ).toEqual([]))
})

describe('a place', () => {
  it('has its INSEE code where there is only one of its name, or the text says which', async () => {
    const { places } = await read('À Saint-Denis (Seine-Saint-Denis) et à St-Omer, les usines tournent.')

    expect(places.map(({ inseeCode, name }) => [name, inseeCode])).toEqual(
      expect.arrayContaining([
        ['Saint-Denis', '93066'],
        ['Saint-Omer', undefined],
      ]),
    )
  })

  it.each([
    ['le nord de la France', ['nord de la France']],
    ['la ville de Dunkerque (Nord)', ['Dunkerque', 'Nord']],
    ['Le vent du nord souffle.', []],
    ['le site minier de Thiers-Rozières', ['Site minier de Thiers-Rozières']],
  ])('is told from what only looks like one: %s', async (text, names) =>
    expect(namesOf((await read(text)).places)).toEqual(names),
  )
})

describe('an event', () => {
  it.each([
    ['Ce mercredi 12 juin a été inaugurée une halle à Roanne.', 'inauguration', '2024-06-12'],
    ['Le Club des Lacs tenait son assemblée générale le 18 juin dernier.', 'assembly', '2024-06-18'],
    ['Le Salon des métiers aura lieu du 3 au 5 octobre à Lens.', 'fair', '2024-10-03'],
    ['Le 10 juin dernier est née l’association Cap Loire.', 'founding', '2024-06-10'],
    ['Elle passera la main le 31 juillet à Paul Martin.', 'handover', '2024-07-31'],
    ['Après deux ans de travaux, la chaufferie a été mise en service le 22 avril.', 'milestone', '2024-04-22'],
    ['La société Brixel a présenté le 3 juin les résultats de son enquête.', 'announcement', '2024-06-03'],
    ['Les travaux ont démarré le 20 mars.', 'milestone', '2024-03-20'],
    ['La structure en béton, haute de cinq niveaux, doit être terminée en mai 2025.', 'milestone', '2025-05'],
    ['La première livraison de verre est prévue en juillet 2025.', 'milestone', '2025-07'],
    ['Une cabane installée en mai dernier attire les familles.', 'installation', '2024-05'],
    ["Le groupe a annoncé, le 3 juin, avoir sélectionné le port d'Anvers.", 'announcement', '2024-06-03'],
    ['Mardi, le groupe a inauguré sa fonderie de Thiers.', 'inauguration', '2024-06-18'],
    ['La construction devrait débuter en 2026.', 'milestone', '2026'],
    ['Le conseil a adopté le 3 juin le nouveau plan de la zone.', 'announcement', '2024-06-03'],
    ['Le ministre se rendra à Dunkerque le 28 juin.', 'visit', '2024-06-28'],
    ['Jeudi 13 juin, 14h – Visite du terminal, avec la société Brixel', 'visit', '2024-06-13T14:00'],
  ])('has a type and a day: %s', async (text, type, start) =>
    expect((await read(text)).events).toEqual([expect.objectContaining({ start, type })]),
  )

  it.each([
    ["L'usine produit depuis mai 2021."],
    ["D'ici 2030, la société vise 50 millions d'euros de chiffre d'affaires."],
    ['Elle annonçait que de nouveaux projets en bénéficieraient.'],
    ['Son siège est au 12, avenue du Semnoz depuis le 3 mai.'],
  ])('is none: %s', async (text) => expect((await read(text)).events).toEqual([]))

  it('that is told twice is one', async () => {
    const { events } = await read(
      '# La halle de Lens a été inaugurée !\n\nLe 13 juin dernier, le maire a inauguré la halle de Lens.',
    )

    expect(events).toEqual([expect.objectContaining({ start: '2024-06-13', type: 'inauguration' })])
  })
})

describe('a work of art', () => {
  it.each([
    ["En marche, c'est le nom de la nouvelle cabane du parc.", 'En marche', []],
    ['Une fresque intitulée Marée haute orne la halle.', 'Marée haute', []],
    ['Jeanne Morel - photographies\n"Les quais"\nEntrée libre', 'Les quais', ['Jeanne Morel']],
  ])('is told by its words: %s', async (text, title, artists) =>
    expect((await read(text)).artworks).toEqual([expect.objectContaining({ artists, title })]),
  )
})

it('A text gives the sentence that each thing was read from, and its article', async () => {
  const { organisations } = await read('# Un\n\nRien ici.\n\n# Deux\n\nLe groupe Norvalis recrute.')

  expect(organisations[0]?.evidence).toEqual([{ article: 1, sentence: 'Le groupe Norvalis recrute.' }])
})

it('A text is the same import each time', async () => {
  const text = FACTS.map(({ file }) => file).join('. Le groupe Norvalis recrute à Lens. ')

  expect(await read(text)).toEqual(await read(text))
})

it('Spaces and apostrophes are set as French sets them, and no word is changed', async () => {
  const { articles } = await read("Le parc s'agrandit : 34 329 panneaux, «oui» ! Et après ?\n")

  expect(articles[0]?.paragraphs).toEqual([
    'Le parc s\u2019agrandit\u00A0: 34\u202F329 panneaux, «\u00A0oui\u00A0»\u202F! Et après\u202F?',
  ])
})

it.each(['A', '[a](', '**a', '« Aba ', 'Aba, '])(
  'A text that is made to be slow is read in seconds: %j again and again',
  async (piece) => {
    const start = performance.now()
    await read(piece.repeat(200_000 / piece.length)).catch(() => undefined)

    // Seconds, where each rule that looks back for each letter would take minutes.
    expect(performance.now() - start).toBeLessThan(30_000)
  },
)

it.each([
  [
    'all of it in a heading',
    `<h1>Le 3 mai 2024, ${'EN BREF '.repeat(5000)}</h1><p>La commune ouvre un parc en mai 2024.</p>`,
  ],
  ['a sentence without an end', `Le 3 mai 2024, ${'… '.repeat(50_000)} fin`],
  [
    'a list of thousands of works',
    Array.from({ length: 2500 }, (_, index) => `« Racine ${index} », une fresque de Marie Dupont. `).join(''),
  ],
  [
    'a list of thousands of names',
    Array.from(
      { length: 2000 },
      (_, index) =>
        `Marie D${'abcdefghij'.charAt(index % 10)}${index.toString(36).replaceAll(/\d/g, 'x')}, directrice de Brix, parle. `,
    ).join(''),
  ],
])('Long texts of another kind are read in seconds: %s', async (_, text) => {
  const start = performance.now()
  await read(text)

  expect(performance.now() - start).toBeLessThan(20_000)
})

it('A day between a verb and what it opens is no part of what was opened', async () => {
  for (const day of ['jeudi 6 juin', 'le 6 juin', 'jeudi dernier']) {
    const { events } = await read(`La société Brixel a inauguré ${day} une halle à Roanne, pour les artisans.`)

    expect([day, events.map(({ title }) => title)]).toEqual([day, ["Inauguration d'une halle à Roanne"]])
  }
})

describe('what a person reads in the documents of bench/import', () => {
  it.each([
    [
      'is tuned for',
      FACTS,
      { articles: 0.95, artworks: 1, dates: 0.9, events: 0.9, organisations: 0.95, people: 0.95, places: 0.93 },
    ],
    [
      'was written for later',
      LATER_FACTS,
      { articles: 0.95, artworks: 1, dates: 0.8, events: 0.75, organisations: 0.9, people: 0.92, places: 0.85 },
    ],
  ])('is found, as far as docs/import.md promises: in what it %s', async (_, documents, bars) => {
    const total = new Map<string, { expected: number; found: number; right: number }>()
    for (const facts of documents) {
      const bytes = await readFile(path.join(import.meta.dirname, '../../bench/import/documents', facts.file))
      const found = await importDocument({
        source: { bytes, name: facts.file },
        ...(facts.publishedOn && { publishedOn: facts.publishedOn }),
      })
      const score = scoreDocument(facts, found)
      expect({ file: facts.file, leaks: score.leaks }).toEqual({ file: facts.file, leaks: [] })
      // In the later ones a listing may be told from a newsletter, or not.
      expect([facts.file, documents === FACTS ? found.kind : facts.kind]).toEqual([facts.file, facts.kind])
      for (const type of TYPES) {
        const sum = total.get(type) ?? { expected: 0, found: 0, right: 0 }
        total.set(type, {
          expected: sum.expected + score[type].expected,
          found: sum.found + score[type].found,
          right: sum.right + score[type].right,
        })
      }
    }
    for (const [type, bar] of Object.entries(bars)) {
      const { expected, found, right } = total.get(type) ?? { expected: 1, found: 1, right: 0 }
      expect([type, (2 * right) / (expected + found) >= bar]).toEqual([type, true])
    }
  })
})
