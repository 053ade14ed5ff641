import path from 'node:path'

import { isNaf, isRna, isSiren, isSiret } from '../../formats/identifiers.ts'
import type { Note, RecordItem, SiteSource, SkippedItem } from '../Item.ts'
import type { Table } from '../tables/readTable.ts'
import { sourceOfRecords } from './readCsv.ts'

/** Whether a table is one of Insee's files of the register Sirene, or an extract of one, by the names of its columns. */
export const isSirene = (headers: readonly string[]): boolean =>
  headers.includes('siren') &&
  headers.some((name) =>
    /^(?:denomination|nom|categorieJuridique|activitePrincipale|etatAdministratif)UniteLegale$/.test(name),
  )

/** The legal forms that nearly all companies and associations have (Insee, catégories juridiques, niveau III). */
const LEGAL_FORMS: Record<string, string> = {
  1000: 'Entrepreneur individuel',
  5202: 'SNC',
  5306: 'SCS',
  5308: 'SCA',
  5385: 'SELCA',
  5410: 'SARL nationale',
  5458: 'SCOP SARL',
  5485: 'SELARL',
  5498: 'EURL',
  5499: 'SARL',
  5505: 'SA à participation ouvrière',
  5515: 'SEM à conseil d’administration',
  5558: 'SCOP SA',
  5560: 'Autre SA coopérative',
  5585: 'SELAFA',
  5599: 'SA à conseil d’administration',
  5699: 'SA à directoire',
  5710: 'SAS',
  5720: 'SASU',
  5785: 'SELAS',
  5800: 'Société européenne',
  6220: 'GIE',
  6540: 'SCI',
  6599: 'Société civile',
  7210: 'Commune',
  7220: 'Département',
  7230: 'Région',
  7343: 'Communauté urbaine',
  7344: 'Métropole',
  7346: 'Communauté de communes',
  7348: 'Communauté d’agglomération',
  7353: 'Syndicat intercommunal',
  7354: 'Syndicat mixte',
  9210: 'Association non déclarée',
  9220: 'Association déclarée',
  9230: 'Association déclarée d’utilité publique',
  9300: 'Fondation',
}

const TYPES: [RegExp, string][] = [
  [/^(?:72|734|735)/, 'authority'],
  [/^7/, 'publicBody'],
  [/^(?:92|93)/, 'association'],
  [/^(?:1|5|6)/, 'company'],
]

const SIZES: Record<string, string> = { ETI: 'intermediate', GE: 'large', PME: 'sme' }
const REVISIONS: Record<string, string> = { NAF2025: '2025', NAFRev2: 'rev2' }

/** What the register says of a company, and of its head office where the file has it. */
const readUnit = (row: Readonly<Record<string, string>>, keyPrefix: string): RecordItem | SkippedItem => {
  // What who is in the register does not want to be told is `[ND]`.
  const say = (name: string): string => (/^\[ND\]$/.test(row[name] ?? '') ? '' : (row[name] ?? ''))
  const siren = say('siren').replaceAll(/\s/g, '')
  const person = [say('prenomUsuelUniteLegale'), say('nomUsageUniteLegale') || say('nomUniteLegale')]
    .filter(Boolean)
    .join(' ')
  const name = say('denominationUniteLegale') || say('denominationUsuelle1UniteLegale') || person
  const key = `${keyPrefix}siren:${siren}`
  if (!isSiren(siren))
    return {
      kind: 'skipped',
      key: `${key}${name}`,
      note: { code: 'unreadableValue', values: { field: 'siren', value: siren.slice(0, 20) } },
    }
  if (name === '') return { kind: 'skipped', key, note: { code: 'nameless' }, title: siren }
  const legal = say('categorieJuridiqueUniteLegale')
  const naf = say('activitePrincipaleUniteLegale')
  const founded = say('dateCreationUniteLegale')
  const aliases = [1, 2, 3]
    .map((number) => say(`denominationUsuelle${number}UniteLegale`))
    .filter((one) => one !== '' && one !== name)
  const siret = say('siret').replaceAll(/\s/g, '')
  const isHeadOffice = say('etablissementSiege') === 'true'
  const commune = say('codeCommuneEtablissement') || say('libelleCommuneEtablissement')
  const notes: Note[] =
    say('etatAdministratifUniteLegale') === 'C'
      ? [
          {
            code: 'ceased',
            values: { date: say('dateDebut') || say('dateDernierTraitementUniteLegale').slice(0, 10) || '?' },
          },
        ]
      : []
  const rna = say('identifiantAssociationUniteLegale')
  const data = {
    name,
    siren,
    type: TYPES.find(([pattern]) => pattern.test(legal))?.[1] ?? 'other',
    acronym: say('sigleUniteLegale'),
    ...(aliases.length > 0 && { aliases }),
    legalForm: LEGAL_FORMS[legal] ?? '',
    naf: isNaf(naf) ? naf : '',
    ...(isNaf(naf) && { nafRevision: REVISIONS[say('nomenclatureActivitePrincipaleUniteLegale')] ?? '' }),
    rna: isRna(rna) ? rna : '',
    size: SIZES[say('categorieEntreprise')] ?? '',
    ...(/^\d{4}-\d\d-\d\d$/.test(founded) &&
      founded > '1900-01-01' && { founded: { date: founded, precision: 'day' } }),
  }
  return {
    kind: 'record',
    collection: 'organisations',
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== '')),
    key,
    notes,
    onlyFills: true,
    status: 'draft',
    title: name,
    ...(isHeadOffice &&
      commune && { named: { places: [commune] }, site: { role: 'headquarters', ...(isSiret(siret) && { siret }) } }),
  }
}

/** An extract of the register Sirene (Insee, *StockUniteLegale*, or joined to *StockEtablissement*), company by company. */
export const readSirene = async (file: string, table: Table): Promise<SiteSource> => {
  const keyPrefix = 'sirene:#'
  let total = 0
  for await (const row of table.rows()) total += row.siren ? 1 : 0
  return sourceOfRecords({
    file,
    format: 'sirene',
    items: async function* () {
      // Of a company with several establishments, what its head office says counts.
      for await (const row of table.rows())
        if (!row.etablissementSiege || row.etablissementSiege === 'true') yield readUnit(row, keyPrefix)
    },
    keyPrefix,
    title: path.basename(file),
    total,
  })
}
