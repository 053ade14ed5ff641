import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

const rolesIn = async (text: string, language = 'fr') => {
  const { people } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: `a.${language}.txt` },
  })
  return people.map(({ name, organisation, role }) => [name, role, organisation])
}

it.each([
  [
    'Les adhérents ont élu Paul Martin (Fonderie Brixel, Roanne) à la présidence du Club des Lacs.',
    ['Paul Martin', 'présidence', 'Club des Lacs'],
  ],
  [
    'Le journal nomme Anne Morel à la tête de sa rédaction de Rennes.',
    ['Anne Morel', 'responsable de la rédaction', undefined],
  ],
  ['Le débat a lieu sous la présidence de M. Paul Martin.', ['Paul Martin', 'président de séance', undefined]],
  ["Anne Morel, jusqu'ici directrice de Brixel, part.", ['Anne Morel', 'directrice', 'Brixel']],
  ['La céramiste bordelaise Anne Morel y expose.', ['Anne Morel', 'céramiste bordelaise', undefined]],
])(
  'Who is elected, put at the head, sits in the chair or was something until now has that role: %s',
  async (text, found) => expect(await rolesIn(text)).toContainEqual(found),
)

it('Who succeeds somebody as something has that role', async () =>
  expect(
    await rolesIn('Paul Martin (Brixel, à Roanne) succède à Anne Morel comme trésorier du Club des Lacs.'),
  ).toContainEqual(['Paul Martin', 'trésorier', 'Club des Lacs']))

it('What stands in the plural before a row of people they all are', async () =>
  expect(
    (await rolesIn('Ses deux fondateurs, Paul Martin et Anne Morel, ont signé leur bail.')).map(([, role]) => role),
  ).toEqual([expect.stringContaining('fondateurs'), expect.stringContaining('fondateurs')]))

it('Who signs the word of the president with a name alone is the president', async () =>
  expect(
    await rolesIn(
      `LE MOT DE LA PRÉSIDENTE\n${'Une année se termine, et nos ateliers ont tenu bon malgré les prix. '.repeat(9)}\nAnne Morel\n\nBrixel recrute à Roanne\n\n${'Une fonderie cherche des mouleurs pour son four. '.repeat(6)}\n\nVol Texto emménage à Moulins\n\n${'Une voilerie prend de la place dans une halle. '.repeat(6)}`,
    ),
  ).toContainEqual(['Anne Morel', 'présidente', undefined]))

it.each([
  [
    '"It works," said Claire Martin, the company\'s chief executive, at the opening of the plant.',
    ['Claire Martin', 'chief executive'],
  ],
  ['The plant was opened by the mayor of Roanne, Paul Martin, who was there with the team.', ['Paul Martin', 'mayor']],
  ['They were told that by Anne Morel, who chairs the residents of the valley.', ['Anne Morel', 'president']],
])('An English sentence says before, behind or by a verb what a person is: %s', async (text, found) =>
  expect((await rolesIn(text)).map(([name, role]) => [name, role])).toContainEqual(found),
)

it.each([
  'Ils ont remercié Anne Morel et Paul Martin.',
  'The hall and the garden were shown to Anne Morel on the day of the fair.',
])('Where nothing says it, there is no role: %s', async (text) =>
  expect((await rolesIn(text)).every(([, role]) => role === undefined)).toBe(true),
)
