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

it.each([
  [
    'La société Brixel recrute à Roanne. « On y va », sourit Anne Morel, responsable de la production.',
    ['Anne Morel', 'responsable de la production', 'Brixel'],
  ],
  [
    'Le Club des Lacs s’est réuni. Le trésorier, Paul Martin, expert-comptable chez Norvalis, a lu les comptes.',
    ['Paul Martin', 'expert-comptable ; trésorier', 'Norvalis'],
  ],
  [
    '# Le Club des Lacs a un bureau\n\n– Trésorière : Anne Morel (Norvalis)',
    ['Anne Morel', 'trésorière', 'Club des Lacs'],
  ],
  ['Le conseil de la coopérative Brixel a porté à sa présidence Paul Martin.', ['Paul Martin', 'présidence', 'Brixel']],
  ['Le fonds est géré par la société Brixel, que préside Paul Martin.', ['Paul Martin', 'président', 'Brixel']],
  ['La société Brixel démarre. À sa tête, Anne Morel.', ['Anne Morel', 'dirigeant', 'Brixel']],
  [
    'La société Norvalis finance une école, tenue par le Club des Lacs. Anne Morel, qui le préside, est ravie.',
    ['Anne Morel', 'président', 'Club des Lacs'],
  ],
  ['Anne Morel, 58 ans, dirigeante de Brixel, part.', ['Anne Morel', 'dirigeante', 'Brixel']],
  ['La société Brixel, dirigée par les frères Paul et Luc Martin, recrute.', ['Luc Martin', 'dirigeant', 'Brixel']],
])(
  'Of the organisation that the text speaks of is who is something that one is only in one: %s',
  async (text, found) => {
    expect(await rolesIn(text)).toContainEqual(found)
  },
)

it('Neither a mayor nor a minister works for the company that the text speaks of', async () =>
  expect(await rolesIn('La société Brixel recrute. Anne Morel, ministre, est venue.')).toEqual([
    ['Anne Morel', 'ministre', undefined],
  ]))

it('Who signs the editorial of a letter is what the line below says', async () =>
  expect(
    await rolesIn(
      `La lettre du Club des Lacs – mai 2024\n\n# Édito\n\nLe Club des Lacs grandit.\n\nAnne Morel\nDirectrice du Club des Lacs\n\n# Brixel recrute\n\nLa société Brixel cherche des soudeurs.`,
    ),
  ).toContainEqual(['Anne Morel', 'Directrice', 'Club des Lacs']))

it.each([
  [
    'Anne Morel est la nouvelle directrice de Norvalis. Elle succède à Paul Martin, parti à la retraite.',
    ['Paul Martin', 'ancienne directrice', 'Norvalis'],
  ],
  [
    "Réunie jeudi, l'assemblée du Club des Lacs a élu Anne Morel à la présidence. Cette éleveuse remplace Paul Martin, qui ne se représentait pas.",
    ['Paul Martin', 'ancien président', 'Club des Lacs'],
  ],
  ["L'association Norvalis, que préside Anne Morel, a signé.", ['Anne Morel', 'président', 'Norvalis']],
  ['Paul Martin a cédé le groupe Norvalis à sa fille.', ['Paul Martin', 'ancien dirigeant', 'Norvalis']],
])('Who is replaced, who sells and whom a body has at its head have a role: %s', async (text, found) =>
  expect(await rolesIn(text)).toContainEqual(found),
)

it('Who took a photograph is a photographer', async () =>
  expect(await rolesIn('Le four de la fonderie, en mars. Photo : Anne Morel')).toEqual([
    ['Anne Morel', 'photographe', undefined],
  ]))

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
