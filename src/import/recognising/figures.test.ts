import { expect, it } from '@jest/globals'

import { englishFiguresIn } from './englishFigures.ts'
import { figuresIn } from './figures.ts'

const read = (text: string) => figuresIn(text).map(({ unit, value }) => [value, unit])

it.each([
  ["Le groupe investit 14 millions d'euros.", [[14, 'M€']]],
  ['Elle a levé 6,3 M€ en mai.', [[6.3, 'M€']]],
  ['Le budget est de 9.5M€.', [[9.5, 'M€']]],
  ["Le chantier coûtera 1,2 milliard d'euros.", [[1.2, 'Md€']]],
  ['La Région étudie une avance de 15 millions.', [[15, 'M€']]],
  ['Le parc accueille 2 millions de visiteurs.', [[2_000_000, 'visiteurs']]],
  ["On y pompe 1,2 million de mètres cubes d'eau.", [[1_200_000, 'mètres cubes']]],
])('Money is in millions, as newsrooms write it, and what is counted in units: %s', (text, figures) =>
  expect(read(text)).toEqual(figures),
)

it.each([
  ['Une quinzaine de recrutements suivront.', [[15, 'recrutements']]],
  ["Plus d'un millier d'emplois ont disparu.", [[1000, 'emplois']]],
  ['Il a livré vingt-quatre turbines.', [[24, 'turbines']]],
  ['Il ferme pour dix-huit mois.', [[18, 'mois']]],
  ['Trente-neuf personnes sont venues.', [[39, 'personnes']]],
  ['Les cellules font 150 à 300 m².', [[150, 'm²']]],
  ['Emplois directs ......... 85', [[85, 'emplois directs']]],
])('Numbers in words, round ones and those of a table are figures: %s', (text, figures) =>
  expect(read(text)).toEqual(figures),
)

it.each([
  'Elle habite à deux pas.',
  'CCI, 3 place du Port, 39000 Lons-le-Saunier',
  'On en forme douze par an et douze trouvent un contrat.',
  "Elle s'installe dans un bâtiment neuf de la rue des Cèdres.",
  'Le groupe a doublé trois fois.',
])('What counts nothing is no figure: %s', (text) => expect(read(text).filter(([, unit]) => unit !== 'an')).toEqual([]))

it.each([
  ['Le four a coûté 48.000 € à la commune.', [[48_000, '€']]],
  [
    'Dix-sept PME et cent vingt artisans y travaillent.',
    [
      [17, 'PME'],
      [120, 'artisans'],
    ],
  ],
  ['Vous étiez 180 à notre soirée.', [[180, 'personnes']]],
  ['Ils étaient six cents à attendre sous la pluie.', [[600, 'personnes']]],
  [
    "L'atelier emploie 52 salariés, dont 34 en insertion.",
    [
      [52, 'salariés'],
      [34, 'salariés'],
    ],
  ],
  [
    "Il compte 46 salariés, contre 12 l'an passé.",
    [
      [46, 'salariés'],
      [12, 'salariés'],
    ],
  ],
  ['Le maire estime à 400 le nombre de logements vides.', [[400, 'logements']]],
  ['Deux ateliers rouvrent.', [[2, 'ateliers']]],
  ['Le bail court pour trente ans.', [[30, 'ans']]],
])('A figure is read with dots between thousands, in words, and where its unit stands elsewhere: %s', (text, figures) =>
  expect(read(text)).toEqual(figures),
)

it.each([
  'La route relie les deux vallées.',
  'Le four est éteint depuis six ans.',
  "L'idée est née il y a cinq ans.",
  'Quatre ans et demi plus tard, tout est prêt.',
  'Une pièce sort tous les trois jours.',
  'Des stages pour les jeunes de 15 à 18 ans.',
  'Les fours étaient, en 2019, à la pointe.',
])('A pair, an age, and when or how often something happens, are no figures: %s', (text) =>
  expect(read(text)).toEqual([]),
)

it.each([
  [
    'The plant would cost 320 million euros and employ 250 people.',
    [
      [320, 'M€'],
      [250, 'people'],
    ],
  ],
  [
    'It raised €12m from about 40 investors.',
    [
      [12, 'M€'],
      [40, 'investors'],
    ],
  ],
  [
    'The EUR 48 million hall has 5,600 square metres.',
    [
      [48, 'M€'],
      [5600, 'square metres'],
    ],
  ],
  [
    'It counts 31 foreign investment projects, 6 % more.',
    [
      [31, 'foreign investment projects'],
      [6, '%'],
    ],
  ],
  ['On 16 May 2025 the hall opened in 2 of its towns.', []],
])('English money and numbers with what they count are figures: %s', (text, figures) =>
  expect(englishFiguresIn(text).map(({ unit, value }) => [value, unit])).toEqual(figures),
)
