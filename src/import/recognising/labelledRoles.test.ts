import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

const peopleOf = async (text: string) => {
  const { people } = await importDocument({ source: { bytes: Buffer.from(text), name: 'a.txt' } })
  return people.map(({ name, organisation, role }) => [name, role, organisation])
}

it.each([
  ['Aux commandes de la société Brixel depuis 2017, Anne Morel passe la main.', ['Anne Morel', 'dirigeant', 'Brixel']],
  ['À la tête du groupe Brixel, Anne Morel a doublé les ventes.', ['Anne Morel', 'dirigeant', 'Brixel']],
  ['Gérante de la société Brixel, à Roanne, Anne Morel recrute.', ['Anne Morel', 'gérante', 'Brixel']],
])('What somebody leads may stand before the name, with a year or a town between: %s', async (text, person) => {
  expect(await peopleOf(text)).toEqual([person])
})
