import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'

let site: SiteImport

beforeAll(async () => {
  site = await startImport()
})

afterAll(async () => site?.stop())

const HEADERS =
  'siren,siret,statutDiffusionUniteLegale,dateCreationUniteLegale,sigleUniteLegale,prenomUsuelUniteLegale,nomUniteLegale,denominationUniteLegale,denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,categorieEntreprise,etatAdministratifUniteLegale,dateDebut,etablissementSiege,codeCommuneEtablissement'

const EXTRACT = [
  HEADERS,
  '732829320,73282932000074,O,1998-04-02,BXE,,,BRIXEL ENERGIE,BRIXEL,5710,27.20Z,NAFRev2,ETI,A,2020-01-01,true,42187',
  '732829320,73282932000082,O,1998-04-02,AUTRE,,,BRIXEL ENERGIE,BRIXEL,5710,27.20Z,NAFRev2,ETI,A,2020-01-01,false,42218',
  '552081317,,O,1955-01-01,,,,ELECTRICITE,,5599,35.11Z,NAFRev2,GE,A,2020-01-01,,',
  '542051180,,O,1990-01-01,,,,FERMEE,,5499,10.00Z,NAFRev2,PME,C,2019-05-31,,',
  '356000000,,P,1991-01-01,,[ND],[ND],,,1000,96.09Z,NAFRev2,,A,2020-01-01,,',
  '111111111,,O,1991-01-01,,,,FAUX,,5710,96.09Z,NAFRev2,,A,2020-01-01,,',
].join('\n')

const organisation = async (data: Record<string, unknown>): Promise<string> => {
  const { body } = await site.send('editor', {
    body: { type: 'company', ...data },
    method: 'POST',
    path: '/organisations',
  })
  return (body.doc as { id: string }).id
}

const stored = async (id: string) => (await site.find('organisations', { id: { equals: id } }))[0]

it('an extract of Sirene fills what is empty in companies that are here by their SIREN, overwrites nothing, and makes none', async () => {
  await site.send('editor', {
    body: { inseeCode: '42187', name: 'Roanne', type: 'commune' },
    method: 'POST',
    path: '/places',
  })
  const brixel = await organisation({ legalForm: 'SARL', name: 'Brixel Énergie', siren: '732829320' })
  const closed = await organisation({ name: 'Fermée', siren: '542051180' })
  const report = await site.run(EXTRACT, { file: 'sirene.csv' })
  expect(await stored(brixel)).toMatchObject({
    acronym: 'BXE',
    aliases: ['BRIXEL'],
    founded: { edtf: '1998-04-02' },
    legalForm: 'SARL',
    naf: '27.20Z',
    nafRevision: 'rev2',
    name: 'Brixel Énergie',
    sites: [expect.objectContaining({ role: 'headquarters', siret: '73282932000074' })],
    size: 'intermediate',
  })
  expect(await stored(closed)).toMatchObject({ naf: '10.00Z' })
  expect(await site.find('organisations')).toHaveLength(2)
  const sentences = report.items.flatMap(({ notes }) => notes.map(({ sentence }) => sentence))
  expect(sentences).toContain('“Legal form” says “SAS” there and “SARL” here: kept as it is here.')
  expect(sentences).toContain('The register says that it has ceased, since 2019-05-31.')
  expect(report.notes.map(({ sentence }) => sentence)).toEqual([
    '1 companies of the register are not in the newsroom: --create makes drafts of them.',
  ])
  expect(
    report.items
      .filter(({ outcome }) => outcome === 'skipped')
      .map(({ notes }) => notes[0]?.code)
      .toSorted(),
  ).toEqual(['nameless', 'unreadableValue'])
})

it('makes drafts of the others where that is asked for, and none beside a record of the same name', async () => {
  const namesake = await organisation({ name: 'Électricité' })
  const first = await site.run(EXTRACT, { args: ['--create', '--publish'], file: 'sirene.csv' })
  expect(first.items.find(({ id }) => id === namesake)?.notes[0]?.code).toBe('sameNameHere')
  await site.send('editor', { body: { name: 'Autrement dit' }, method: 'PATCH', path: `/organisations/${namesake}` })
  await site.run(EXTRACT, { args: ['--create', '--publish'], file: 'sirene.csv' })
  const [made] = await site.find('organisations', { siren: { equals: '552081317' } })
  expect(made).toMatchObject({ _status: 'draft', name: 'ELECTRICITE', size: 'large' })
})
