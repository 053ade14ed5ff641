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
    [
      'Anne Morel est directrice de Brixel. Elle succède à Paul Martin.',
      ['Anne Morel succeeds Paul Martin', 'Paul Martin directorOf Brixel'],
    ],
    [
      'La société Brixel recrute. Un arrêté fait de Paul Martin le président de son directoire.',
      ['Paul Martin presidentOf Brixel'],
    ],
    ['Anne Morel a été nommée directrice du port de Roanne.', ['Anne Morel directorOf Port de Roanne']],
    ['Anne Morel, de la société Norvalis, est ravie.', ['Anne Morel worksFor Norvalis']],
    [
      'Anne Morel et Paul Martin (société Norvalis) sont venus.',
      ['Anne Morel worksFor Norvalis', 'Paul Martin worksFor Norvalis'],
    ],
  ])('is said by a role, a verb or an aside: %s', async (text, expected) =>
    expect(await relationsIn(text)).toEqual(expect.arrayContaining(expected)),
  )

  it('is said of a newcomer and of the one before by what the sentence before says was elected', async () => {
    const relations = await relationsIn(
      'Le Club des Lacs a élu sa première présidente. Anne Morel, dirigeante de Brixel, succède à Paul Martin.',
    )

    expect(relations).toEqual(
      expect.arrayContaining(['Anne Morel presidentOf Club des Lacs', 'Paul Martin presidentOf Club des Lacs']),
    )
    expect(relations).not.toContain('Paul Martin directorOf Brixel')
  })

  it('« nous » is whose letter it is', async () =>
    expect(
      await relationsIn(
        'La lettre du Club des Lacs – mai 2024\n\n# Édito\n\nLe mardi 4 juin, notre assemblée générale a réuni soixante adhérents à Roanne.\n\n# Brixel recrute\n\nLa société Brixel cherche des soudeurs. Elle remercie le Club des Lacs.',
      ),
    ).toContain('Club des Lacs organized Assemblée générale de Club des Lacs'))

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
      'Le Salon des métiers aura lieu le 3 juillet. Anne Morel, organisatrice du salon, est ravie.',
      ['Anne Morel organized Salon des métiers'],
    ],
    [
      'La ville de Roanne et la société Brixel organisent le 3 juillet un forum de la forge.',
      ['Brixel organized Forum de la forge', 'Ville de Roanne organized Forum de la forge'],
    ],
    [
      "Le 3 juillet se tiendra le forum de la forge, qu'organisent la société Brixel et le Club des Lacs.",
      ['Brixel organized Forum de la forge', 'Club des Lacs organized Forum de la forge'],
    ],
    [
      "Le Salon des métiers, le 3 juillet, est attendu, selon la société Brixel, l'organisatrice.",
      ['Brixel organized Salon des métiers'],
    ],
    [
      'Le Salon des métiers aura lieu le 3 juillet. Organisé avec le Club des Lacs et la société Brixel.',
      ['Brixel organized Salon des métiers', 'Club des Lacs organized Salon des métiers'],
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

describe('where an organisation is', () => {
  it.each([
    ['Installée à Roanne depuis 1974, la menuiserie Brixel recrute.', ['Brixel locatedIn Roanne']],
    [
      'Le groupe Brixel possède déjà deux sites, à Roanne et à Thiers.',
      ['Roanne', 'Thiers'].map((at) => `Brixel locatedIn ${at}`),
    ],
    [
      '- Le groupe Brixel, espagnol : 50 millions à Roanne et à Thiers',
      ['Roanne', 'Thiers'].map((at) => `Brixel locatedIn ${at}`),
    ],
    ['La société Brixel (Roanne) recrute.', ['Brixel locatedIn Roanne']],
    ['À Roanne, le groupe Brixel agrandit sa fonderie.', ['Brixel locatedIn Roanne']],
    ["L'arrivée de la société Brixel dans le Douaisis est une chance.", ['Brixel locatedIn Douaisis']],
    [
      'Le Club des Lacs, qui réunit les villes de Roanne et de Thiers, recrute.',
      ['Roanne', 'Thiers'].map((at) => `Club des Lacs locatedIn ${at}`),
    ],
    ['La société Brixel, fabricant de Roanne, recrute.', ['Brixel locatedIn Roanne']],
    [
      "La société Brixel et la société Norvalis ont pris place dans la pépinière d'entreprises de Roanne.",
      ['Brixel', 'Norvalis'].map((name) => `${name} locatedIn pépinière d'entreprises de Roanne`),
    ],
    ['La société Brixel est implantée au Havre.', ['Brixel locatedIn Le Havre']],
  ])('is said by a verb, beside it or before it: %s', async (text, expected) =>
    expect(await relationsIn(text)).toEqual(expect.arrayContaining(expected)),
  )

  it('is not said of one that another organisation stands behind', async () =>
    expect(
      await relationsIn('Parmi les invités : le groupe Norvalis et la société Brixel, installée à Roanne.'),
    ).toEqual(['Brixel locatedIn Roanne']))

  it.each([
    ['Le congrès se tient au complexe Solario de Roanne.', 'complexe Solario de Roanne locatedIn Roanne'],
    ['À Roanne, au lieu-dit La Ronce, une maison brûle.', 'La Ronce locatedIn Roanne'],
    ['Le siège est avenue des Forges, à Roanne.', 'Avenue des Forges locatedIn Roanne'],
    ['Le congrès se tient au château de Brissy à Thiers.', 'château de Brissy locatedIn Thiers'],
    ['Le groupe Brixel inaugure son usine de Trufignac.', 'usine de Trufignac locatedIn Trufignac'],
  ])('is said of a building by the town in its name: %s', async (text, expected) =>
    expect((await relationsIn(text)).map((each) => each.toLowerCase())).toContain(expected.toLowerCase()),
  )

  it.each([
    ['Le congrès se tient salle Solario, 12 rue des Forges, Roanne.', ['rue des Forges', 'Roanne']],
    ['Le congrès se tient à la halle Solario (HS), à Roanne.', ['Roanne']],
    ['La salle Solario, au Pont de Ronde (Roanne), est pleine.', ['Pont de Ronde', 'Roanne']],
  ])('is said of a building by the address behind it: %s', async (text, expected) => {
    const relations = await relationsIn(text)
    const places = relations.filter((each) => /^(?:salle|halle) Solario locatedIn/iu.test(each))

    expect(places.map((each) => each.replace(/^.* locatedIn /u, '').toLowerCase())).toEqual(
      expect.arrayContaining(expected.map((each) => each.toLowerCase())),
    )
  })

  it.each([
    ['Le colloque aura lieu au Parc des expositions de Roanne, à Roanne.', 'Parc des expositions de Roanne'],
    ["Le colloque de l'IUT de Roanne a commencé, à Roanne.", 'IUT de Roanne'],
  ])('is said of a house by the town that it is named after: %s', async (text, house) =>
    expect(await relationsIn(text)).toContain(`${house} locatedIn Roanne`),
  )

  it.each([
    [
      "La société Brixel recrute douze soudeurs. L'entreprise de Roanne livre des usines entières.",
      'Brixel locatedIn Roanne',
    ],
    [
      "La société Brixel recrute. Spécialisée dans les pièces pour le groupe Norvalis, l'entreprise de Roanne s'agrandit.",
      'Brixel locatedIn Roanne',
    ],
    [
      'La Région Bretagne et le groupe danois Brixel ont signé. Le groupe, dont le siège est à Roanne, recrute.',
      'Brixel locatedIn Roanne',
    ],
    ["À Roanne, l'école Solario change de tête.", 'École Solario locatedIn Roanne'],
    ["Au Havre, l'usine Brixel a recruté 40 personnes.", 'usine Brixel locatedIn Le Havre'],
  ])('is said without its name, or before it: %s', async (text, expected) =>
    expect((await relationsIn(text)).map((each) => each.toLowerCase())).toContain(expected.toLowerCase()),
  )

  it.each([
    [
      'La société Brixel a inauguré mardi un second atelier de 900 m² à Roanne.',
      ['Brixel owns second atelier de Brixel à Roanne', 'second atelier de Brixel à Roanne locatedIn Roanne'],
    ],
    [
      'La société Brixel recrute. Elle a ouvert en mai une ligne de tri à Roanne.',
      ['Brixel owns ligne de tri de Brixel à Roanne'],
    ],
    [
      'Le groupe Brixel, filiale de Norvalis, a ouvert son usine de turbines en avril, à Roanne.',
      ['Brixel owns usine de turbines de Brixel à Roanne'],
    ],
  ])('is said of a building without a name, which is called after its owner: %s', async (text, expected) =>
    expect(await relationsIn(text)).toEqual(expect.arrayContaining(expected)),
  )

  it.each([
    ['Les adhérents se sont réunis jeudi au Solario, à Roanne, pour un forum.', 'Solario locatedIn Roanne'],
    ['Le salon de la forge aura lieu le 3 juillet à Roanne Expo.', 'Roanne Expo locatedIn Roanne'],
    ['- 12 septembre : Rentrée du réseau, Roanne, La Ronce, 17h', 'La Ronce locatedIn Roanne'],
    ['- du 23 au 26/09 : Forgexpo, Roanne (Solarium)', 'Solarium locatedIn Roanne'],
  ])('is said of a hall that nothing but its place in the sentence tells: %s', async (text, expected) =>
    expect(await relationsIn(text)).toContain(expected),
  )

  it.each([
    ['ROANNE (42). La fonderie Brixel embauche douze mouleurs pour son four.', 'Brixel locatedIn Roanne'],
    ['À Roanne, on répare. La société Brixel embauche douze mouleurs.', 'Brixel locatedIn Roanne'],
  ])('is said by the town that a brief begins with: %s', async (text, expected) =>
    expect(await relationsIn(text)).toContain(expected),
  )

  it('is not said by it of whom another town is named beside', async () =>
    expect(await relationsIn('ROANNE (42). La fonderie Brixel, à Thiers, embauche douze mouleurs.')).not.toContain(
      'Brixel locatedIn Roanne',
    ))

  it('is known of a commune by the register, where the text names its department or region', async () =>
    expect(await relationsIn('La Bretagne attire : on recrute à Lorient, à Roanne et dans la Loire.')).toEqual([
      'Lorient containedIn Bretagne',
      'Roanne containedIn Loire',
    ]))
})

describe('who signs and what is inaugurated', () => {
  it('is said of both whom the title names', async () =>
    expect(
      await relationsIn(
        '# Le groupe Brixel et la société Norvalis font équipe\n\nLes deux sociétés ont signé le 3 mai une convention de recherche à la mairie.',
      ),
    ).toEqual(
      expect.arrayContaining(
        ['Brixel', 'Norvalis'].map((name) => `${name} signatoryOf Signature de la convention de recherche`),
      ),
    ))

  it('is the work of which the article tells', async () => {
    const relations = await relationsIn(
      "« Marée » est une sculpture de l'artiste Anne Morel, commandée par la Ville de Roanne. L'inauguration a eu lieu le 3 mai.",
    )

    expect(relations).toEqual(
      expect.arrayContaining([
        'Marée createdBy Anne Morel',
        'Marée commissionedBy Ville de Roanne',
        'Inauguration de Marée inaugurates Marée',
      ]),
    )
  })

  it('is what stands behind the town where it was opened', async () =>
    expect(await relationsIn('Le groupe Brixel a inauguré hier à Roanne la halle des Forges.')).toContain(
      'Inauguration de la halle des Forges inaugurates halle des Forges',
    ))
})

describe('whose an organisation is', () => {
  it.each([
    ['Le groupe Brixel a racheté en mai la société Norvalis.', 'Brixel owns Norvalis'],
    ['Le groupe Brixel détient 30 % de Norvalis, une jeune société.', 'Brixel owns Norvalis'],
    ['La société Norvalis a été reprise en mai par le groupe Brixel.', 'Brixel owns Norvalis'],
    ['Le rachat de la société Norvalis par le groupe Brixel est fait.', 'Brixel owns Norvalis'],
    ['Le tribunal a choisi le groupe Brixel pour la reprise de la société Norvalis.', 'Brixel owns Norvalis'],
    ['La société Norvalis, filiale française du groupe Brixel, recrute.', 'Norvalis subsidiaryOf Brixel'],
    ['La société Norvalis (groupe Brixel) recrute.', 'Norvalis subsidiaryOf Brixel'],
    ['Filiale du groupe Brixel, la société Norvalis recrute.', 'Norvalis subsidiaryOf Brixel'],
    ["La société Norvalis, cédée l'an dernier au groupe danois Brixel, recrute.", 'Brixel owns Norvalis'],
    ['La reprise de la société Norvalis par les Lyonnais de Brixel est faite.', 'Brixel owns Norvalis'],
    ['Le groupe Brixel recrute avec sa filiale Norvalis.', 'Norvalis subsidiaryOf Brixel'],
    ['Le groupe Brixel, auquel la société Norvalis appartient, recrute.', 'Norvalis subsidiaryOf Brixel'],
  ])('is said by a verb or a noun: %s', async (text, expected) => expect(await relationsIn(text)).toContain(expected))
})

describe('who is a member or a partner', () => {
  it.each([
    ['Le Club des Lacs réunit 64 entreprises, dont Brixel et Norvalis.', 'Brixel memberOf Club des Lacs'],
    ['Le Club des Lacs, dont Brixel est membre, recrute.', 'Brixel memberOf Club des Lacs'],
    ['La société Brixel a lancé, avec le groupe Norvalis, une étude.', 'Brixel partnerOf Norvalis'],
    ['Le groupe Brixel et la société Norvalis unissent leurs forces.', 'Brixel partnerOf Norvalis'],
  ])('is said by a verb: %s', async (text, expected) => expect(await relationsIn(text)).toContain(expected))
})

it('Who supports what somebody organises is no partner of theirs', async () =>
  expect(
    await relationsIn('Le salon est organisé par la société Brixel avec le soutien de la Région Bretagne.'),
  ).not.toContain('Brixel partnerOf Région Bretagne'))

describe('what an English text says', () => {
  it.each([
    ['The town was glad to see that Brixel makes pumps in Roanne and Thiers.', 'Brixel locatedIn Thiers'],
    ['Brixel, a subsidiary of the Danish group Norvalis, is hiring in the town.', 'Brixel subsidiaryOf Norvalis'],
    [
      'Norvalis Industries acquired Brixel, a maker of pumps, and that was the end of it.',
      'Norvalis Industries owns Brixel',
    ],
    ['The hall was shown by the mayor of Roanne, Paul Martin, to all of the guests.', 'Paul Martin mayorOf Roanne'],
    ["Guests were met by Norvalis Industries' chief executive, Anne Morel.", 'Anne Morel worksFor Norvalis Industries'],
  ])('is where a company works, whose it is and who heads it: %s', async (text, expected) =>
    expect(
      await relationsIn(
        `A plant grows\n\n${text} It was one of the first in the region, and most of the work has been done by people from here.`,
      ),
    ).toContain(expected),
  )
})

it.each([
  ['Le fondeur lillois Brixel a démarré un four.', ['Brixel locatedIn Lille']],
  ['Brixel, fonderie lilloise, a démarré un four pour la société Norvalis.', ['Brixel locatedIn Lille']],
  ['Le club lillois accueille la société Brixel.', []],
])('What is called after a town is there: %s', async (text, relations) => {
  expect((await relationsIn(text)).filter((one) => one.endsWith('Lille'))).toEqual(relations)
})
