import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

/** Enough of sculptures and who makes them around a sentence for its text to be about art. */
const AROUND =
  'La sculptrice travaille le bois. Ses sculptures viennent du port. Le vernissage a réuni trente voisins autour des toiles.'

const read = async (sentence: string, around = AROUND) =>
  importDocument({
    source: { bytes: Buffer.from(`Des pièces au bord du canal\n\n${sentence} ${around}`), name: 'a.txt' },
  })

it.each([
  ['« Grande Bobine » est une roue couchée de neuf mètres.', [['Grande Bobine']]],
  ['Plus loin, « Cale sèche » de Fiammetta Orsini borde le quai.', [['Cale sèche', 'Fiammetta Orsini']]],
  [
    'On longe « La Bielle, la Manivelle et le Piston fatigué », trois blocs de fonte signés Torvald Berg et Xu Wenling.',
    [['La Bielle, la Manivelle et le Piston fatigué', 'Torvald Berg', 'Xu Wenling']],
  ],
  ['On projette « Marée de nuit », court film du Nantais Ulrik Sand.', [['Marée de nuit', 'Ulrik Sand']]],
  ['« Le Club du quai » est une association de voisins.', []],
  ['La table ronde « Que faire du quai » de Fiammetta Orsini a lieu lundi.', []],
])('Where a text is about art, a title and who is behind it are a work and its artist: %s', async (text, works) => {
  const { artworks, people } = await read(text)
  expect(artworks.map(({ artists, title }) => [title, ...artists])).toEqual(works)
  const makers = works.flatMap(([, ...artists]) => artists)
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(makers))
})

it('Elsewhere a title and a name are none', async () => {
  const { artworks } = await read(
    'Plus loin, « Cale sèche » de Fiammetta Orsini borde le quai.',
    'La fonderie Brixel agrandit ses ateliers, et la mairie refait le pont.',
  )
  expect(artworks).toEqual([])
})

it('What a house shows is an exhibition, with its days', async () => {
  const { events } = await read("Jusqu'au 11 janvier 2026, le Hangar du port accueille « Tôles douces ».")
  expect(events).toMatchObject([{ end: '2026-01-11', title: expect.stringContaining('Tôles douces') }])
})
