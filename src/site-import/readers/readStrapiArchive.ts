import { ImportError } from '../../import/errors.ts'
import { isRecord } from '../../payload/values.ts'
import { readTar } from './readTar.ts'

type Row = Record<string, unknown>
/** One end of a link. The one that is led to has no field where its type does not lead back. */
type End = { field?: string; ref: string; type: string }

/** Lines of JSON; one that is none makes the archive a damaged one. */
const linesOf = (files: ReadonlyMap<string, string>, folder: string): Row[] =>
  [...files]
    .filter(([name]) => name.startsWith(folder))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, text]) => text.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line)
      return isRecord(row) ? row : {}
    })

const endOf = (value: unknown): End | undefined =>
  isRecord(value) && typeof value.type === 'string'
    ? { ref: String(value.ref), type: value.type, ...(typeof value.field === 'string' && { field: value.field }) }
    : undefined

const has = (row: Row, names: RegExp): boolean =>
  Object.entries(row).some(([name, value]) => names.test(name) && value !== null && value !== '')

const TITLE = /^(?:title|titre|headline)$/
const BODY = /^(?:content|body|text|article|contenu|texte|corps)$/

/** Of the drafts and publications of one document in one language, what readers see; without one, the draft. */
const newest = (rows: readonly Row[]): Row[] => {
  const byDocument = new Map<string, Row>()
  for (const row of rows) {
    const key = `${String(row.documentId ?? row.id)} ${String(row.locale ?? '')}`
    if (!byDocument.has(key) || row.publishedAt) byDocument.set(key, row)
  }
  return [...byDocument.values()]
}

/**
 * The articles of an archive that `strapi export --no-encrypt` writes (versions 4 and 5), with what they lead to: as Strapi's API would answer them, in one language.
 *
 * @throws {ImportError} `badArchive`, `siteTooBig`; `noSite` for another archive.
 */
export const readStrapiArchive = async (file: string): Promise<Row[]> => {
  const files = await readTar(file, (name) => /^(?:entities|links)\/.*\.jsonl$/.test(name))
  if (files.size === 0) throw new ImportError('noSite')
  try {
    const rows = new Map<string, Row>()
    const types = new Map<string, Row[]>()
    for (const { data, id, type } of linesOf(files, 'entities/')) {
      if (!isRecord(data) || typeof type !== 'string') continue
      const row = { ...data, id }
      rows.set(`${type} ${String(id)}`, row)
      types.set(type, [...(types.get(type) ?? []), row])
    }
    const articles = [...types].filter(
      ([type, all]) => type.startsWith('api::') && all.some((row) => has(row, TITLE) && has(row, BODY)),
    )
    if (articles.length === 0) throw new ImportError('noSite')
    const isArticle = new Set(articles.map(([type]) => type))
    /** What an article leads to stands in its field, as it is: without what leads on from there. */
    const attach = (from: End, to: End): void => {
      const [row, led] = [rows.get(`${from.type} ${from.ref}`), rows.get(`${to.type} ${to.ref}`)]
      if (!from.field || !row || !led || !isArticle.has(from.type) || isArticle.has(to.type)) return
      const before: unknown = row[from.field]
      row[from.field] = [...(Array.isArray(before) ? (before as unknown[]) : []), { ...led }]
    }
    for (const { left, right } of linesOf(files, 'links/')) {
      const [from, to] = [endOf(left), endOf(right)]
      if (!from || !to) continue
      attach(from, to)
      attach(to, from)
    }
    return articles.flatMap(([type, all]) =>
      newest(all).map((row) =>
        articles.length === 1 || row.documentId !== undefined ? row : { ...row, id: `${type}:${String(row.id)}` },
      ),
    )
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('badArchive', undefined, error)
  }
}
