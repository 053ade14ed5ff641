import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

const worksOf = async (text: string) => {
  const { artworks } = await importDocument({ source: { bytes: Buffer.from(text), name: 'a.txt' } })
  return artworks.map(({ artists, title }) => [title, ...artists])
}

it.each([
  ["« Les Guetteurs », trois silhouettes d'acier hautes de cinq mètres, dominent le port.", [['Les Guetteurs']]],
  ["On verra « Marées », d'Anne Ferri, tendue au-dessus du canal.", [['Marées', 'Anne Ferri']]],
  ['Plus loin, les « Veilleuses » de Jean-Marc Morel sont posées sur le parvis.', [['Veilleuses', 'Jean-Marc Morel']]],
  ["On y voit Le Chant des grues, fresque de douze mètres. D'autres suivront.", [['Le Chant des grues']]],
  [
    "Haute Mer, une composition de quatre mètres de la plasticienne Anne Ferri, sort de l'atelier.",
    [['Haute Mer', 'Anne Ferri']],
  ],
  ['Parmi elles, La Drague, de Jean Morel, vient du port.', [['La Drague', 'Jean Morel']]],
  ['Au fond, « Laminoir », de la sculptrice Anne Ferri, tourne sans bruit.', [['Laminoir', 'Anne Ferri']]],
  ['Deux toiles, « Les Quais » (1952) et « Les Dockers », sont accrochées.', [['Les Quais'], ['Les Dockers']]],
])('A work of art is what has an artist, a material or a height: %s', async (text, works) =>
  expect(await worksOf(text)).toEqual(works),
)

it.each([
  'Le livre « Marées », de Jean Morel, paraît lundi.',
  "L'exposition « Marées » de Jean Morel ouvre lundi.",
  'Le projet « Marées » avance, dit Jean Morel.',
])('A book, an exhibition or a project is none: %s', async (text) => expect(await worksOf(text)).toEqual([]))
