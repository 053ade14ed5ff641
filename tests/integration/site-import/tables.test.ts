import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'

let site: SiteImport

beforeAll(async () => {
  site = await startImport()
})

afterAll(async () => site?.stop())

const create = async (collection: string, body: Record<string, unknown>): Promise<string> => {
  const answer = await site.send('editor', { body, method: 'POST', path: `/${collection}` })
  expect([answer.status, answer.body.errors]).toEqual([201, undefined])
  return (answer.body.doc as { id: string }).id
}

const named = async (collection: string, name: string) => (await site.find(collection, { name: { equals: name } }))[0]

const codesOf = (report: Awaited<ReturnType<SiteImport['run']>>) =>
  Object.fromEntries(report.items.map(({ notes, title }) => [title, notes.map(({ code }) => code)]))

describe('a table of organisations', () => {
  const TABLE = [
    'Nom;Sigle;SIREN;Code APE;Site web;Ville;Type;Autres noms;Téléphone',
    'Brixel Énergie;BXE;732 829 320;27.20Z;brixel.example;Roanne;Entreprise;"Brixel; Groupe Brixel";0102030405',
    '"Tissages ""du Lac""\net fils";;;;;;Société;;',
    'Verrerie du Nord;;123456789;;pas une adresse;Nulle-Part;Planète;;',
    'Brixel Énergie;BXE;732829320;;;;;;',
    ';;;;;;;;x',
  ].join('\r\n')

  it('becomes drafts, by the headers of its columns, in Windows-1252 as well; what cannot be read is said', async () => {
    await create('places', { inseeCode: '42187', name: 'Roanne', type: 'commune' })
    const report = await site.run(Buffer.from(TABLE, 'latin1'), { file: 'annuaire.csv' })
    expect(await named('organisations', 'Brixel Énergie')).toMatchObject({
      _status: 'draft',
      acronym: 'BXE',
      aliases: ['Brixel', 'Groupe Brixel'],
      naf: '27.20Z',
      siren: '732829320',
      sites: [expect.objectContaining({ role: 'establishment' })],
      type: 'company',
      website: 'https://brixel.example',
    })
    expect(await named('organisations', 'Tissages "du Lac"\net fils')).toMatchObject({ type: 'company' })
    expect(await named('organisations', 'Verrerie du Nord')).toMatchObject({ type: 'other' })
    expect(codesOf(report)).toMatchObject({
      'Brixel Énergie': ['sameKey'],
      'Verrerie du Nord': ['unreadableValue', 'unreadableValue', 'unreadableValue', 'unknownNames'],
    })
    expect(report.counts.organisations).toEqual({ created: 3, skipped: 1 })
    expect(report.notes[0]?.sentence).toContain('Code APE → naf')
    expect((await site.run(Buffer.from(TABLE, 'latin1'), { file: 'annuaire.csv' })).counts.organisations).toEqual({
      skipped: 1,
      unchanged: 3,
    })
  })

  it('finds those that are here by SIREN, name, acronym or another name, fills what is empty and overwrites nothing', async () => {
    const acier = await create('organisations', {
      acronym: 'ADN',
      aliases: ['Aciers Nord'],
      legalForm: 'SA',
      name: 'Aciéries du Nord',
      type: 'company',
    })
    const report = await site.run('name,legal form,naf,website\nAciers nord,SAS,24.10Z,https://adn.example\nADN,,,\n', {
      file: 'members.csv',
    })
    const stored = (await site.find('organisations', { id: { equals: acier } }))[0]
    expect(stored).toMatchObject({
      legalForm: 'SA',
      naf: '24.10Z',
      name: 'Aciéries du Nord',
      website: 'https://adn.example',
    })
    expect(await site.find('organisations', { name: { like: 'Aciers' } })).toEqual([])
    expect(
      report.items
        .flatMap(({ notes }) => notes)
        .filter(({ code }) => code === 'differs')
        .map(({ sentence }) => sentence),
    ).toContain('“Legal form” says “SAS” there and “SA” here: kept as it is here.')
  })

  it('tells companies of one name apart by their SIREN, and asks where nothing does', async () => {
    await create('organisations', { name: 'Duvivier', siren: '552081317', type: 'company' })
    await site.run('nom;siren\nDuvivier;542051180\n', { file: 'a.csv' })
    expect(await site.find('organisations', { name: { equals: 'Duvivier' } })).toHaveLength(2)
    const report = await site.run('nom;code naf\nDuvivier;27.20Z\n', { file: 'b.csv' })
    expect(codesOf(report)).toEqual({ Duvivier: ['ambiguousRecord'] })
    expect(await site.find('organisations', { name: { equals: 'Duvivier' } })).toHaveLength(2)
  })

  it('is read by a mapping, which says what its words are called here', async () => {
    const mapping = path.join(site.folder, 'mapping.json')
    const write = async (value: unknown) => writeFile(mapping, JSON.stringify(value))
    await write({ collection: 'organisations', columns: { A: 'name', B: 'type' }, values: { type: { X: 'school' } } })
    await site.run('A|B\nLycée du Parc|X\n', { args: ['--mapping', mapping], file: 'c.txt' })
    expect(await named('organisations', 'Lycée du Parc')).toMatchObject({ type: 'school' })
    for (const [wrong, sentence] of [
      [{ collection: 'articles' }, 'not "articles"'],
      [{ collection: 'events', columns: { A: 'siren' } }, '"siren", which is none of'],
      [{ collection: 'events', columns: { A: 'start' } }, 'none that becomes "name"'],
    ] as const) {
      await write(wrong)
      await expect(site.run('A\nb\n', { args: ['--mapping', mapping], file: 'c.txt' })).rejects.toThrow(sentence)
    }
    await write({ collection: 'organisations', columns: { Z: 'name' } })
    await site.run('A;B\n1;2\n', { args: ['--mapping', mapping], file: 'c.txt' })
    expect(site.said()).toContain('has the column “Z”, which the table lacks')
  })
})

describe('a table of events', () => {
  it('keeps the precision of its dates, and links who and where where that is sure', async () => {
    const organiser = await create('organisations', { name: 'Pôle Textile', type: 'cluster' })
    const report = await site.run(
      [
        'Titre\tDate de début\tHeure\tDate de fin\tLieu\tOrganisateur\tStatut\tType',
        'Salon du lin\t12/03/2027\t\t14/03/2027\tRoanne\tPôle Textile\t\tSalon',
        'Portes ouvertes\t5 avril 2027\t18h30\t\t\t\tAnnulé\t',
        'Exposition\tmars 2027\t\t\t\tInconnue\t\tExposition',
        'Sans date lisible\t31/02/2027\t\t\t\t\t\t',
      ].join('\n'),
      { args: ['--publish'], file: 'agenda.tsv' },
    )
    expect(await named('events', 'Salon du lin')).toMatchObject({
      _status: 'published',
      end: { edtf: '2027-03-14', precision: 'day' },
      organisers: [organiser],
      start: { edtf: '2027-03-12', precision: 'day' },
      type: 'fair',
    })
    expect(await named('events', 'Portes ouvertes')).toMatchObject({
      eventStatus: 'cancelled',
      start: { edtf: '2027-04-05T18:30+02:00', precision: 'minute' },
    })
    expect(await named('events', 'Exposition')).toMatchObject({ start: { edtf: '2027-03', precision: 'month' } })
    expect(codesOf(report)).toEqual({ Exposition: ['unknownNames'], 'Sans date lisible': ['unreadableValue'] })
  })
})
