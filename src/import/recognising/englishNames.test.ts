import { expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

/** Enough English around a sentence to be read as such. */
const AROUND = 'It was one of the first in the region, and most of the work has been done by people from here.'

const read = async (text: string) =>
  importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(`A plant grows\n\n${text} ${AROUND}`), name: 'a.txt' },
  })

it.each([
  [
    'The new line was built with Norvalis, Brixel and the Sevran Development Bank.',
    ['Norvalis', 'Brixel', 'Sevran Development Bank'],
  ],
  [
    'Norvalis, which makes valves, is a partner of the University of Strasbourg.',
    ['Norvalis', 'University of Strasbourg'],
  ],
  [
    'It is backed by the Institute of Coastal Biology and Oceanography.',
    ['Institute of Coastal Biology and Oceanography'],
  ],
  ['The first run is planned for Tuesday with Dutch engineers in Lyon.', []],
  ['It is a step, says Anne Morel, Chief Executive Officer of Norvalis.', ['Norvalis']],
  ['The Rumex, chartered by Brixel, is due in June.', ['Brixel']],
])(
  'An English text names organisations by their capitals, less days, peoples, towns and ships: %s',
  async (text, names) => {
    const { organisations } = await read(text)
    expect(organisations.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  },
)

it.each([
  ['The boats leave from Quay 12 on the Sevran Canal.', ['Quay 12', 'Sevran Canal']],
  ['A ferry was moored near Trufignac in March.', ['Trufignac']],
  ['It will be shown at the Maison de la Vigne.', ['Maison de la Vigne']],
])(
  'An English text names places by what they are, and towns that no register has by the word before: %s',
  async (text, names) => {
    const { organisations, places } = await read(text)
    expect(places.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    expect(organisations).toEqual([])
  },
)

it.each([
  ['Anne Morel took over as harbour master on Monday.', ['Anne Morel', 'harbour master', undefined]],
  ['Paul Martin was appointed chief executive of Norvalis.', ['Paul Martin', 'chief executive', 'Norvalis']],
  ['At Norvalis, Paul Martin handed over the presidency to Anne Morel.', ['Anne Morel', 'president', undefined]],
  [
    'Anne Morel took over as harbour master on Monday. Her predecessor, Paul Martin, has retired.',
    ['Paul Martin', 'former harbour master', undefined],
  ],
])('Who takes an office over, or has left it, has that role in English: %s', async (text, found) => {
  const { people } = await read(text)
  expect(people.map(({ name, organisation, role }) => [name, role, organisation])).toContainEqual(found)
})

/** A newsletter in English whose briefs have few small words. */
const readLetter = async (brief: string) =>
  importDocument({
    publishedOn: '2024-06-20',
    source: {
      bytes: Buffer.from(
        `## A plant grows\n\n${AROUND} ${AROUND} The rest of it will follow from the autumn on, with the help of the port and its pilots.\n\n## A year of the quay\n\n${AROUND} ${AROUND}\n\n## ${brief}`,
      ),
      name: 'a.txt',
    },
  })

it.each([
  [
    'Norvalis picks Roanne for its depot\n\nSome 200 people are to be hired there by summer, at a cost of €3 million.',
    'Norvalis',
  ],
  ["Roanne lands Rumex's depot\n\nSome 200 people are to be hired there by summer, at a cost of €3 million.", 'Rumex'],
  ['More jobs in Roanne\n\nSwiss-based Tervane is putting €3 million into an additional line in Roanne.', 'Tervane'],
  ["More jobs in Roanne\n\nSweden's Orvalt is spending €3 million in Roanne on an additional line.", 'Orvalt'],
])('In a letter in English, a brief of two lines is in English too, and so is its title: %s', async (brief, name) => {
  const { organisations } = await readLetter(brief)
  expect(organisations.map((one) => one.name)).toContain(name)
})

it.each([
  ['It is a step, says Ottoline Bray-Thorpe, who runs the site.', 'Ottoline Bray-Thorpe'],
  ['Ottoline Bray, who heads the workshop, agrees.', 'Ottoline Bray'],
])('Who says something in English, or runs something, is a person: %s', async (text, name) => {
  const { organisations, people } = await read(text)
  expect(people.map((one) => one.name)).toContain(name)
  expect(organisations.map((one) => one.name)).not.toContain(name)
})

it('What a summit is called is nobody', async () => {
  const { organisations } = await read('The news broke at the Grow Local summit in Lyon.')
  expect(organisations).toEqual([])
})
