import { describe, expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

/** The events of a text, as « start title ». */
const eventsIn = async (text: string): Promise<string[]> => {
  const { events } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: 'a.txt' },
  })
  return events.map(({ start, title }) => `${start} ${title}`)
}

describe('an event', () => {
  it.each([
    ['3 juillet 2024 ......... Club achats, chez Norvalis', '2024-07-03 Club achats'],
    ['5 décembre 2024, 17h-20h : afterwork du club', '2024-12-05T17:00 Afterwork du club'],
    ['- Dépôt de la demande de permis : avril 2025', '2025-04 Dépôt de la demande de permis'],
    ['Vente aux enchères : samedi 6 juillet 2024, halle Solario.', '2024-07-06 Vente aux enchères'],
    [
      'La société Norvalis construit une ligne. Mise en service attendue en mars 2025.',
      '2025-03 Mise en service de Norvalis',
    ],
    ['Nous avons appris la disparition, le 2 mai 2024, de Paul Martin.', '2024-05-02 Disparition de Paul Martin'],
    [
      "Les deux villes ont signé le 3 mai 2024, à l'hôtel de ville de Lens, l'acte de vente du terrain.",
      "2024-05-03 Signature de l'acte de vente du terrain",
    ],
    [
      'Le 20 mars 2024, la société Norvalis mettait en service sa deuxième ligne de tri.',
      '2024-03-20 Mise en service de la deuxième ligne de tri de Norvalis',
    ],
    ['Ouverte en 1992 aux portes de Lens, la verrerie compte deux fours.', '1992 Ouverture de la verrerie'],
    ['Le magasin des Quais rouvrira le 3 septembre, après les travaux.', '2024-09-03 Réouverture du magasin des Quais'],
    ['Le club entend ouvrir dès 2026 un atelier partagé.', "2026 Ouverture d'un atelier partagé"],
    ["La foire aux outils, qu'ils tiennent au port, est fixée au samedi 6 juillet.", '2024-07-06 Foire aux outils'],
    ['La société Norvalis ouvrira à la rentrée 2026 une école.', "2026-09 Ouverture d'une école"],
    ["L'enquête publique sur le canal débute le 3 mai 2024.", '2024-05-03 Enquête publique sur le canal'],
    [
      'Réunis le 27 mars 2024, les adhérents de la Fédération des vignerons ont voté. Anne Morel, dirigeante de Norvalis, en prend la présidence.',
      'undefined Passation de direction de Fédération des vignerons',
    ],
  ])('is told by a line, a sentence without a verb, or its words: %s', async (text, event) =>
    expect(await eventsIn(text)).toEqual([event]),
  )

  it.each([
    'Ils ont passé le relais : en janvier 2024, tout a changé.',
    'Le maire a annoncé jeudi dernier, lors de ses vœux, une nouvelle école.',
    'Les travaux, confiés au cabinet Norvalis, commenceront en septembre 2024.',
  ])('is no clause and no participle: %s', async (text) =>
    expect((await eventsIn(text)).join()).not.toMatch(/relais|jeudi|confi/u),
  )

  it.each(['Publication : avril 2024', 'Inscriptions : le 3 mai 2024', 'Siège social : 3 mai 2024'])(
    'is no date of a form: %s',
    async (text) => expect(await eventsIn(text)).toEqual([]),
  )

  it('has no date that is of what must come before it, and is no purpose', async () =>
    expect(
      await eventsIn(
        "Les travaux commenceront dès l'accord du maire, espéré cet été. Le groupe négocie depuis jeudi pour racheter le site.",
      ),
    ).toEqual([]))

  it('is the line below a day and a town, or beside them, at the venue and the hours that are told there', async () => {
    const { events } = await importDocument({
      publishedOn: '2024-06-20',
      source: {
        bytes: Buffer.from(
          [
            'AGENDA',
            '',
            'Mardi 9 juillet, 18 h 30 – Lens',
            'Café des industriels',
            'Au Carré Vauban, avec les clubs.',
            '',
            'Mercredi 10 juillet – Arras',
            'Visite de chantier',
            'Rendez-vous à 14 h sur le parking.',
            '',
            '4 septembre, Béthune. Petit-déjeuner « Achats », de 8 h 30 à 10 h.',
          ].join('\n'),
        ),
        name: 'a.txt',
      },
    })
    expect(events.map(({ end, place, start, title }) => [start, end, title, place])).toEqual([
      ['2024-07-09T18:30', undefined, 'Café des industriels', 'Carré Vauban'],
      ['2024-07-10T14:00', undefined, 'Visite de chantier', 'Arras'],
      ['2024-09-04T08:30', '2024-09-04T10:00', 'Petit-déjeuner Achats', 'Béthune'],
    ])
  })
})
