import { expect, it } from '@jest/globals'

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
