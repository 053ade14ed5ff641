import { parseNumber } from '../../formats/numbers.ts'

export type FoundFigure = {
  deadline?: string
  isApproximate: boolean
  surface: string
  unit: string
  value: number
}

const WORDS: Record<string, number> = {
  cinq: 5,
  cinquante: 50,
  cent: 100,
  deux: 2,
  dix: 10,
  douze: 12,
  huit: 8,
  neuf: 9,
  onze: 11,
  quarante: 40,
  quatorze: 14,
  quatre: 4,
  quinze: 15,
  seize: 16,
  sept: 7,
  six: 6,
  treize: 13,
  trente: 30,
  trois: 3,
  vingt: 20,
}
const MONTH = /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/i
const SCALES: Record<string, number> = { milliard: 1e9, million: 1e6 }

const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}/°])(?<about>environ |près de |plus de |quelque |au moins |jusqu'à |un peu (?:plus|moins) de |moins de |autour de )?(?<number>\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?|${Object.keys(WORDS).join('|')})(?: ?(?<scale>milliards?|millions?))?(?<unit> ?(?:€|%|m²|m2|m3|m³|km²|km|kWh|MWh|GWh|TWh|kW|MW|GW|ha|t|kg)(?![\p{L}\p{N}])(?:/an| par an)?|(?: d['e] ?| )(?:\p{Ll}[\p{L}-]+)(?: (?:à|de|d'|par|en|et|ou)?\s?\p{Ll}[\p{L}-]+)?)`,
  'giu',
)
const DEADLINE = /^[^.;]{0,25}?(?:d'ici(?: à)?|en|à l'horizon|avant)(?: fin)? ((?:19|20)\d\d)/
const TAIL = / (?:à|de|d'|par|en|et|ou|dans|pour|sur|qui|que|des|du|la|le|les|a|ont|est|sont|ans? |près).*$/

/** Numbers with what they count: « environ 5 000 vélos par an », « 12 GWh d'ici 2030 ». Dates, hours and editions are none. */
export const figuresIn = (text: string): FoundFigure[] =>
  [...text.matchAll(PATTERN)].flatMap((match) => {
    const { about, number = '', scale, unit = '' } = match.groups ?? {}
    const written = unit.trim()
    if (
      MONTH.test(written) ||
      /^(?:h|heures?|er|e|ème|et|ou|à|au|avenue|rue|boulevard|place|dernier|autres?)(?![\p{L}])/iu.test(written)
    )
      return []
    const plain = parseNumber(number) ?? WORDS[number.toLowerCase()]
    if (
      plain === undefined ||
      (/^(?:19|20)\d\d$/.test(number) &&
        !scale &&
        !/^(?:emplois|salariés|m2|m²|personnes|tonnes|entreprises)/.test(written))
    )
      return []
    const value = plain * (SCALES[scale?.replace(/s$/, '') ?? ''] ?? 1)
    const after = text.slice(match.index + match[0].length)
    const deadline = DEADLINE.exec(after)?.[1]
    const kept = written
      .replace(/^d['e] ?/, '')
      .replace(/(?<=^\S+) (?:dans|pour|sur|qui|que|des|du|la|le|les|a|ont|est|sont)$/, '')
      .replace(TAIL, (tail) => (/^ à chaleur| d'affaires/.test(tail) ? tail : ''))
    return [
      {
        isApproximate: about !== undefined,
        surface: `${number}${scale ? ` ${scale}` : ''} ${kept}`.trim(),
        unit: kept,
        value,
        ...(deadline && { deadline }),
      },
    ]
  })
