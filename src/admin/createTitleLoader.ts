/** A list of documents that one request can ask for: a collection in a language. */
export type TitleSource = string

type ReadTitles = (source: TitleSource, ids: string[]) => Promise<Map<string, string>>

/** Ids in one request: an address has a length, and the API a page size. */
const IDS_A_REQUEST = 50

const inParts = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / IDS_A_REQUEST) }, (_, part) =>
    ids.slice(part * IDS_A_REQUEST, (part + 1) * IDS_A_REQUEST),
  )

/**
 * Loads the titles of documents, those asked for at one time together, and each once: a form with thirty closed rows
 * sends one request. What had no title, or could
 * not be read, is asked for again the next time.
 *
 * @param isKept whether what was read is known from then on; without it, it is asked for again by who comes later.
 */
export const createTitleLoader = (readTitles: ReadTitles, { isKept = true }: { isKept?: boolean } = {}) => {
  const known = new Map<string, Promise<string | undefined>>()
  const waiting = new Map<TitleSource, { ids: Set<string>; titles: Promise<Map<string, string>> }>()

  const readSoon = async (source: TitleSource, ids: Set<string>): Promise<Map<string, string>> => {
    // After the rows that are drawn at this moment have all asked.
    await new Promise((resolve) => setTimeout(resolve))
    waiting.delete(source)
    const parts = await Promise.all(inParts([...ids]).map(async (part) => readTitles(source, part)))
    return new Map(parts.flatMap((part) => [...part]))
  }

  return (source: TitleSource, id: string): Promise<string | undefined> => {
    const key = `${source} ${id}`
    const before = known.get(key)
    if (before) return before
    const ids = waiting.get(source)?.ids ?? new Set<string>()
    const titles = waiting.get(source)?.titles ?? readSoon(source, ids)
    waiting.set(source, { ids: ids.add(id), titles })
    const title = titles.then((found) => found.get(id))
    known.set(key, title)
    title.then(
      (found) => (found === undefined || !isKept) && known.delete(key),
      () => known.delete(key),
    )
    return title
  }
}
