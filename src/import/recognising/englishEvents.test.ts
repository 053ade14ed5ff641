import { describe, expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

/** The events of a text, as « start–end title, place ». */
const eventsIn = async (text: string): Promise<string[]> => {
  const { events } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: 'a.txt' },
  })
  return events.map(
    ({ end, place, start = '', title }) => `${start}${end ? `–${end}` : ''} ${title}${place ? `, ${place}` : ''}`,
  )
}

describe('an event in English', () => {
  it.each([
    [
      'Opened in October 2021 at a cost of €10 million, the rail terminal is filling up. It will hire for the night shift.',
      '2021-10 Opening of the rail terminal',
    ],
    [
      'Norvalis, which has its offices in Lens, opened a second plant in Douai on 3 March 2024 and will hire there.',
      '2024-03-03 Opening of a second plant, Douai',
    ],
    [
      'The Douai plant, which is owned by the Norvalis group, will close on 3 September and its machines will be sold.',
      '2024-09-03 Closure of the Douai plant',
    ],
    [
      'The council and the port signed the charter on Tuesday at the town hall, and it is a first for the region.',
      '2024-06-18 Signing of the charter',
    ],
    [
      'Work started in May on a biogas plant in Arras. The plant is to be the biggest of the region.',
      '2024-05 Start of work on a biogas plant, Arras',
    ],
    [
      'Anna Morel took over as managing director on 2 May, and her deputy is to leave for the sea.',
      '2024-05-02 Anna Morel takes over as managing director',
    ],
    [
      'On 3 and 4 July, the Northern Hydrogen Days will be held for all of the region.',
      '2024-07-03–2024-07-04 Northern Hydrogen Days',
    ],
  ])('is told by a verb or a noun, and a date: %s', async (text, event) =>
    expect(await eventsIn(text)).toEqual([event]),
  )

  it('is a line of a diary', async () =>
    expect(
      await eventsIn(
        'DIARY\n\n3 July: Northern Trade Fair, Lille, which is for all of the region\n5 September, 9.30 am: Norvalis general meeting, Lens, at the head office of the group',
      ),
    ).toEqual(['2024-07-03 Northern Trade Fair, Lille', '2024-09-05T09:30 Norvalis general meeting, Lens']))

  it('is none without a day, nor where a pronoun is all that is known', async () =>
    expect(
      await eventsIn('The company opened a plant and it will hire for the site. It was sold to the group in 2020.'),
    ).toEqual([]))
})
