import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

const read = async (text: string) => {
  const { organisations, people, places } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: 'a.txt' },
  })
  return {
    organisations: organisations.map(({ name }) => name),
    people: people.map(({ name }) => name),
    places: places.map(({ inseeCode, name }) => (inseeCode ? `${name} ${inseeCode}` : name)),
  }
}

it.each([
  ['Le chantier est confié à une entreprise nancéienne.', ['Nancy 54395']],
  ['Trois PME mancelles y exposent.', []],
  ['Une coopérative vosgienne fournit le bois.', ['Vosges 88']],
  ['Une entreprise montoise fournit le bois.', []],
])('A town or a department is found by its adjective, where it is of no other: %s', async (text, places) => {
  const found = await read(text)
  expect(found.places).toEqual(text.includes('mancelles') ? ['Le Mans 72181'] : places)
})

it.each([
  ['Le club se réunit jeudi 4 juin au Solario.', 'Solario'],
  ["La remise des prix a lieu à 19 h au Mélusium d'Épernay.", 'Mélusium'],
  ['Au Solario, avec deux invités.', 'Solario'],
  ['La foire se tient à Lens Expo.', 'Lens Expo'],
  ['Une boutique ouvre dans le quartier de la Terrasse.', 'Quartier de la Terrasse'],
  ['La braderie est organisée Grande-Rue.', 'Grande-Rue'],
])('Where something is held, a quarter and a main street are places and nobody: %s', async (text, place) => {
  const { organisations, places } = await read(text)
  expect(places).toContain(place)
  expect(organisations).not.toContain(place)
})

it('What more words make a name is no venue by its first one', async () =>
  expect((await read('Le club se réunit jeudi à la Saline royale.')).places).not.toContain('Saline'))

it.each([
  ["L'agence Dem'up recrute.", "Dem'up"],
  ["Le laboratoire commun s'appelle Fab'Loire.", "Fab'Loire"],
  ['NVRelectronics et la société Brixel ont signé.', 'NVRelectronics'],
  ['Cent postes sont à pourvoir, dont trente chez Anne Morel.', 'Anne Morel'],
  ['Elle a étudié à la Station biologique de Roscoff.', 'Station biologique de Roscoff'],
  ["Elle occupe l'École nationale d'art décoratif.", "École nationale d'art décoratif"],
])('An organisation is found by how its name is made: %s', async (text, name) => {
  const { organisations, people } = await read(text)
  expect(organisations).toContain(name)
  expect(people).toEqual([])
})

it.each([
  ["Le 6 juin, l'agence AR'LOC réunit ses membres.", "AR'LOC"],
  ["La Chambre de commerce et d'industrie de Côte-d'Or recrute.", "Chambre de commerce et d'industrie de Côte-d'Or"],
])('A name with an apostrophe is whole: %s', async (text, name) => {
  expect((await read(text)).organisations).toEqual([name])
})
