import { describe, expect, it } from '@jest/globals'

import { importDocument } from '../../importDocument.ts'

/** The relations of a text, as « subject predicate object ». */
const relationsIn = async (text: string): Promise<string[]> => {
  const { relations } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: 'a.txt' },
  })
  return relations.map(({ object, predicate, subject }) => `${subject} ${predicate} ${object}`)
}

describe('who works for whom', () => {
  it.each([
    [
      'Anne Morel, qui dirige la société Brixel, a pris le 3 mai la présidence du Club des Lacs.',
      ['Anne Morel directorOf Brixel', 'Anne Morel presidentOf Club des Lacs'],
    ],
    ["Fondée en 1988 par Paul Martin, la société Brixel s'agrandit.", ['Paul Martin founderOf Brixel']],
    [
      'Anne Morel a été nommée directrice de Brixel. Elle était jusqu’ici responsable des ventes de Norvalis.',
      ['Anne Morel directorOf Brixel', 'Anne Morel worksFor Norvalis'],
    ],
    [
      'La société Brixel recrute. Paul Martin, président du conseil de surveillance, est ravi.',
      ['Paul Martin presidentOf Brixel'],
    ],
    [
      "L'Institut du Bois travaille avec la société Brixel. Paul Martin, ancien directeur de l'institut, est ravi.",
      ['Paul Martin directorOf Institut du Bois'],
    ],
    ['Anne Morel, qui vient du groupe Norvalis, est arrivée.', ['Anne Morel worksFor Norvalis']],
    ['Anne Morel, de la société Norvalis, est ravie.', ['Anne Morel worksFor Norvalis']],
    [
      'Anne Morel et Paul Martin (société Norvalis) sont venus.',
      ['Anne Morel worksFor Norvalis', 'Paul Martin worksFor Norvalis'],
    ],
  ])('is said by a role, a verb or an aside: %s', async (text, expected) =>
    expect(await relationsIn(text)).toEqual(expect.arrayContaining(expected)),
  )

  it.each([
    ['Anne Morel, maire de Roanne, est ravie.', 'Anne Morel mayorOf Roanne'],
    [
      '# Une école à Roanne\n\nAu retour de Lyon, Anne Morel, maire de la commune, est ravie.',
      'Anne Morel mayorOf Lyon',
    ],
    ['# Une école à Roanne\n\nLe maire, Paul Martin, est ravi.', 'Paul Martin mayorOf Roanne'],
  ])('is said of a mayor, whose town the text has named: %s', async (text, expected) =>
    expect(await relationsIn(text)).toContain(expected),
  )

  it('is not said of who made a work', async () =>
    expect(await relationsIn('La société Brixel expose une fresque créée par Paul Martin.')).toEqual([]))
})

describe('who organises', () => {
  it.each([
    [
      'La société Brixel et le Club des Lacs organisent le 3 juillet un forum de la forge.',
      ['Brixel organized Forum de la forge', 'Club des Lacs organized Forum de la forge'],
    ],
    [
      'Le Salon des métiers, organisé le 3 juillet par la société Brixel et le Club des Lacs, aura lieu à Lens.',
      ['Brixel organized Salon des métiers', 'Club des Lacs organized Salon des métiers'],
    ],
    [
      "Les Assises de la forge se tiendront le 3 juillet à l'initiative de Brixel, du Club des Lacs et de Norvalis.",
      ['Brixel', 'Club des Lacs', 'Norvalis'].map((name) => `${name} organized Assises de la forge`),
    ],
    [
      'Le Salon des métiers aura lieu le 3 juillet. Organisé par le Club des Lacs, il attend 40 exposants.',
      ['Club des Lacs organized Salon des métiers'],
    ],
  ])('is said by a verb, for each of a row: %s', async (text, expected) =>
    expect(await relationsIn(text)).toEqual(expect.arrayContaining(expected)),
  )

  it('is not said of who only speaks of an event', async () =>
    expect(await relationsIn('Le Club des Lacs se réjouit du Salon des métiers, le 3 juillet.')).toEqual([]))
})
