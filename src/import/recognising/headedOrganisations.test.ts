import { describe, expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'

const read = async (text: string): Promise<{ organisations: string[]; people: string[] }> => {
  const { organisations, people } = await importDocument({
    publishedOn: '2024-06-20',
    source: { bytes: Buffer.from(text), name: 'a.txt' },
  })
  return { organisations: organisations.map(({ name }) => name), people: people.map(({ name }) => name) }
}

describe('the name of an organisation', () => {
  it.each([
    ['Le musée de la Dentelle rouvre.', 'Musée de la Dentelle'],
    ['Le musée national de la batellerie rouvre.', 'Musée national de la batellerie'],
    ["L'université de Roanne et du Pays de Sève recrute.", 'Université de Roanne et du Pays de Sève'],
    [
      'Le Musée de la Forge et du Travail durable de Thiers rouvre.',
      'Musée de la Forge et du Travail durable de Thiers',
    ],
    ["Le chantier est confié au cabinet d'architectes Atelier Brixel.", 'Atelier Brixel'],
    ["L'entreprise de construction bois Norvalis recrute.", 'Norvalis'],
    ["L'association Horizon libre a déposé un recours.", 'Horizon libre'],
    ["Ils ont fondé le club Poivre d'affaires, à Lens.", "Poivre d'affaires"],
    ["L'usine a été reprise par les Lyonnais de Brixel.", 'Brixel'],
    ['Le verrier Norvalis soigne ses clients.', 'Norvalis'],
    ['Les adhérents de la CPME 49 votent.', 'CPME 49'],
    ['Le soutien de la Région wallonne est acquis.', 'Région wallonne'],
    ["Le groupe Mécan'Ouest recrute.", "Mécan'Ouest"],
    ['Le syndicat des Collines sévraniennes hésite.', 'Syndicat des Collines sévraniennes'],
    ["L'agence Sévrane Attractivité Énergie recrute.", 'Sévrane Attractivité Énergie'],
    ['Elle a obtenu un prêt de Norvalis.', 'Norvalis'],
    ["La directrice de l'innovation de Norvalis est ravie.", 'Norvalis'],
    ['Norvalis ouvrira ses portes en mai.', 'Norvalis'],
    ['Les Ateliers navals du Ponant recrutent.', 'Ateliers navals du Ponant'],
  ])('holds what belongs to it: %s', async (text, name) => expect((await read(text)).organisations).toEqual([name]))

  it('stands in brackets behind a person who works there', async () =>
    expect(await read('La présidente, Anne Morel (Plastiques Kersalé, Lens), est ravie.')).toEqual({
      organisations: ['Plastiques Kersalé'],
      people: ['Anne Morel'],
    }))

  it.each([
    'Le musée de Lens est fermé.',
    'Le club des élus savent recevoir.',
    'Réunis le 3 octobre au Solario, ils ont voté.',
    "L'ancienne manufacture Kersalé sera rasée.",
    'La réunion a lieu à la Maison des entreprises.',
    'Un arsenal du Havre ferme.',
    'Anne Morel (LR) hésite.',
    "L'échevine de l'Emploi hésite.",
    'Le chocolatier Paul hésite.',
  ])('is none: %s', async (text) => expect((await read(text)).organisations).toEqual([]))
})

describe('a person', () => {
  it.each([
    ['Il remplace Odile Marchand, qui part.', 'Odile Marchand'],
    ['Réponse de Bénédicte Morel : non.', 'Bénédicte Morel'],
    ['Mme Anne MOREL (Norvalis) est ravie.', 'Anne MOREL'],
    ['On y voit une toile de Zoltan Kerbec, prêtée.', 'Zoltan Kerbec'],
  ])('is no organisation: %s', async (text, name) => expect((await read(text)).people).toEqual([name]))
})
