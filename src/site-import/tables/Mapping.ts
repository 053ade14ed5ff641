import { foldName } from '../../import/recognising/words.ts'

export type MappedCollection = 'events' | 'organisations'

/** What a column of a table may become, by collection; `id` is the number that a row has in its own system. */
export const TARGETS = {
  events: [
    'name',
    'id',
    'start',
    'startTime',
    'end',
    'endTime',
    'summary',
    'description',
    'type',
    'status',
    'places',
    'organisers',
    'registration',
    'topics',
  ],
  organisations: [
    'name',
    'id',
    'acronym',
    'aliases',
    'legalName',
    'siren',
    'siret',
    'naf',
    'rna',
    'legalForm',
    'type',
    'website',
    'activity',
    'description',
    'places',
    'topics',
  ],
} as const satisfies Record<MappedCollection, readonly string[]>

export type Target = (typeof TARGETS)[MappedCollection][number]

/** Which column of a table becomes what: the file of `--mapping`, described in docs/moving-in.md. */
export type Mapping = {
  collection: MappedCollection
  /** By the header of a column, the field that it becomes. */
  columns: Record<string, Target>
  /** What is said of every row that does not say it itself. */
  defaults?: Partial<Record<Target, string>>
  /** Between several names in one cell. @default ';', '|' or a line break */
  separator?: string
  /** By field, what a word of the table is called here: `{ "type": { "Entreprise": "company" } }`. */
  values?: Partial<Record<Target, Record<string, string>>>
}

/** Headers as people write them, in French and English; what is more particular stands first. */
const HEADERS: Record<MappedCollection, [Target, RegExp][]> = {
  events: [
    ['id', /^(?:id|identifiant|uid|reference|ref|numero|code)$/],
    ['startTime', /^(?:heure(?: de)? (?:debut|depart)|debut heure|start time|heure|horaire|time)$/],
    ['endTime', /^(?:heure(?: de)? fin|fin heure|end time)$/],
    ['start', /^(?:date(?: de)? (?:debut|depart)|debut|start(?: date)?|date|jour|day|du|begin)$/],
    ['end', /^(?:date(?: de)? fin|fin|end(?: date)?|au|jusqu au|until)$/],
    ['name', /^(?:nom|name|titre|title|evenement|event|intitule|libelle|summary)(?: de l evenement)?$/],
    ['description', /^(?:description(?: longue)?|presentation|texte|details?|contenu)$/],
    ['summary', /^(?:resume|chapo|accroche|description courte|en bref|excerpt)$/],
    ['type', /^(?:type|genre|categorie|category|kind)$/],
    ['status', /^(?:statut|status|etat|state)$/],
    ['places', /^(?:lieu|lieux|place|location|ville|commune|city|salle|venue|adresse)$/],
    ['organisers', /^(?:organisateurs?|organisatrices?|organi[sz]ers?|organise par|structure|porteur)$/],
    [
      'registration',
      /^(?:inscription|inscriptions|lien(?: d)? inscription|registration|billetterie|url|lien|site|link)$/,
    ],
    ['topics', /^(?:themes?|thematiques?|topics?|mots cles|tags?|etiquettes?)$/],
  ],
  organisations: [
    ['id', /^(?:id|identifiant|reference|ref|numero|code client)$/],
    ['siret', /^(?:n |numero )?siret(?: siege)?$/],
    ['siren', /^(?:n |numero )?siren$/],
    ['naf', /^(?:code )?(?:naf|ape)(?: ape| naf)?$|^activite principale$/],
    ['rna', /^(?:n |numero )?rna$/],
    [
      'legalName',
      /^(?:raison sociale|denomination(?: sociale| legale)?|nom (?:legal|complet|juridique)|legal name|full name)$/,
    ],
    ['acronym', /^(?:sigle|acronyme|acronym|abreviation)$/],
    ['aliases', /^(?:alias|aliases|autres noms?|nom(?:s)? d usage|other names?|enseigne|marques?)$/],
    [
      'name',
      /^(?:nom|name|entreprise|organisation|organization|societe|structure|etablissement|company|association|adherent|membre)(?: de l entreprise| de la structure)?$/,
    ],
    ['legalForm', /^(?:forme(?: juridique)?|statut juridique|legal form|categorie juridique)$/],
    ['type', /^(?:type|categorie|category|kind)$/],
    ['website', /^(?:site(?: web| internet)?|web|url|website|lien|page web)$/],
    ['activity', /^(?:activite|activites|metier|secteur(?: d activite)?|activity|sector)$/],
    ['description', /^(?:description|presentation|texte|details?)$/],
    [
      'places',
      /^(?:ville|commune|city|lieu|implantation|localisation|adresse ville|place|location|site d implantation)$/,
    ],
    ['topics', /^(?:themes?|thematiques?|topics?|mots cles|tags?|etiquettes?)$/],
  ],
}

const columnsFor = (headers: readonly string[], collection: MappedCollection): Record<string, Target> => {
  const taken = new Set<Target>()
  const columns: Record<string, Target> = {}
  for (const header of headers) {
    const folded = foldName(header)
    const target = HEADERS[collection].find(([name, pattern]) => !taken.has(name) && pattern.test(folded))?.[0]
    if (!target) continue
    taken.add(target)
    columns[header] = target
  }
  // A table of companies often has their legal name alone.
  const legal = Object.keys(columns).find((header) => columns[header] === 'legalName')
  if (collection === 'organisations' && !taken.has('name') && legal) columns[legal] = 'name'
  return columns
}

/** What a table seems to hold, by the headers of its columns: a date makes events of it, and other columns organisations. */
export const suggestMapping = (headers: readonly string[], asked?: MappedCollection): Mapping => {
  const events = columnsFor(headers, 'events')
  const organisations = columnsFor(headers, 'organisations')
  const hasDate = Object.values(events).includes('start')
  const hasNumber = Object.values(organisations).some((target) =>
    ['naf', 'siren', 'siret', 'rna', 'legalName'].includes(target),
  )
  const collection = asked ?? (hasDate && !hasNumber ? 'events' : 'organisations')
  return { collection, columns: collection === 'events' ? events : organisations }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWords = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((one) => typeof one === 'string')

/**
 * Reads a mapping that a person wrote.
 *
 * @throws Error with a sentence that says what is wrong where.
 */
export const readMapping = (value: unknown): Mapping => {
  if (!isRecord(value))
    throw new Error('The mapping is not an object: { "collection": "organisations", "columns": { "Nom": "name" } }.')
  const { collection, columns, defaults, separator, values } = value
  if (collection !== 'events' && collection !== 'organisations')
    throw new Error(`The mapping's "collection" is "events" or "organisations", not ${JSON.stringify(collection)}.`)
  const targets: readonly string[] = TARGETS[collection]
  const isTarget = (name: string): boolean => targets.includes(name)
  const check = (path: string, names: string[]): void => {
    const unknown = names.find((name) => !isTarget(name))
    if (unknown !== undefined)
      throw new Error(`The mapping's "${path}" has ${JSON.stringify(unknown)}, which is none of ${targets.join(', ')}.`)
  }
  if (!isWords(columns))
    throw new Error('The mapping\'s "columns" says by the header of a column what it becomes: { "Nom": "name" }.')
  check('columns', Object.values(columns))
  if (!Object.values(columns).includes('name') && !Object.values(columns).includes('siren'))
    throw new Error('The mapping\'s "columns" has none that becomes "name".')
  if (defaults !== undefined && !isWords(defaults))
    throw new Error('The mapping\'s "defaults" has a text for each field: { "type": "company" }.')
  check('defaults', Object.keys(defaults ?? {}))
  if (values !== undefined && !(isRecord(values) && Object.values(values).every(isWords)))
    throw new Error(
      'The mapping\'s "values" says by field what a word is called here: { "type": { "Entreprise": "company" } }.',
    )
  check('values', Object.keys(values ?? {}))
  if (separator !== undefined && (typeof separator !== 'string' || separator === ''))
    throw new Error('The mapping\'s "separator" is a text.')
  return {
    collection,
    columns: columns as Mapping['columns'],
    ...(defaults && { defaults: defaults as NonNullable<Mapping['defaults']> }),
    ...(separator && { separator }),
    ...(values && { values: values as NonNullable<Mapping['values']> }),
  }
}
