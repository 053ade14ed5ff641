import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

const placesOf = async (text: string): Promise<string[]> => {
  const { places } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: 'a.txt' },
  })
  return places.map(({ name }) => name)
}

it.each([
  ["L'usine part de Herstal et s'installe à Marche-en-Famenne.", ['Herstal', 'Marche-en-Famenne']],
  ['Le siège reste à Winterthour et à Esch-sur-Alzette.', ['Winterthour', 'Esch-sur-Alzette']],
  ['The plant opens in Brussels, with partners from Belgium.', ['Brussels', 'Belgium']],
])('A town just beyond the border is a place: %s', async (text, names) => expect(await placesOf(text)).toEqual(names))

it.each([
  ['Il a travaillé à Cherbourg dix ans.', 'Cherbourg'],
  ['Il vit à Vélizy.', 'Vélizy'],
])('A large commune is a place under the name that people call it by: %s', async (text, name) =>
  expect(await placesOf(text)).toEqual([name]),
)

it('A commune under its short name and its whole one is one place', async () =>
  expect(await placesOf('Il vit à Cherbourg. La mairie de Cherbourg-en-Cotentin le sait.')).toEqual([
    'Cherbourg-en-Cotentin',
  ]))

it.each([
  ['Grande ouverture à Grande vitesse.', []],
  ['Il faut rester digne, et Digne et debout disent-ils.', []],
])('The first word of a name is no place where it is a word: %s', async (text, names) =>
  expect(await placesOf(text)).toEqual(names),
)

it.each([
  ["L'entreprise de la zone des Charmes recrute.", 'Zone des Charmes'],
  [
    "Un terrain de la zone d'activités économiques de Tressay 3 est vendu.",
    "Zone d'activités économiques de Tressay 3",
  ],
  ["Le Parc Industriel de la Plaine de l'Orne s'étend.", "Parc Industriel de la Plaine de l'Orne"],
  ['Les camions prennent la RD 918 chaque matin.', 'RD 918'],
  ['Elle lance une ferme sur le plateau de Valensole.', 'Plateau de Valensole'],
  ['Le bassin de Lacq attire.', 'Bassin de Lacq'],
  ["Elle dirige l'Europe du Sud depuis mai.", 'Europe du Sud'],
  ['La salle Ronsard, au Pont de Soye (Peschadoires), est pleine.', 'Pont de Soye'],
  ['Rendez-vous samedi 4 mai, 9 h, place de Hercé.', 'Place de Hercé'],
])('What a word of the landscape leads to is a place: %s', async (text, name) =>
  expect(await placesOf(text)).toContain(name),
)

it.each([
  ["À l'entrée sud du Creusot, un rond-point.", 'sud du Creusot'],
  ['La société Flanders Moulding recrute, et Alsace Mobilités aussi.', 'Alsace'],
  ['La zone de chalandise est grande.', 'Zone de chalandise'],
])('What is part of another name or of a phrase is none: %s', async (text, name) =>
  expect(await placesOf(text)).not.toContain(name),
)
