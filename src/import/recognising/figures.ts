import { parseNumber } from '../../formats/numbers.ts'
import { NUMBER_WORD, numberOfWords, ROUND_WORD } from './numbersInWords.ts'

export type FoundFigure = {
  deadline?: string
  isApproximate: boolean
  surface: string
  unit: string
  value: number
}

const MONTH = /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/i
const SCALES: Record<string, number> = { milliard: 1e9, million: 1e6 }

const ABOUT =
  "environ |près d(?:e |')|plus d(?:e |')|quelques? |au moins |jusqu'à |un peu (?:plus|moins) de |moins de |autour de "
const SYMBOL =
  '(?:M€|k€|K€|Md€|Mds€|€|%|m²|m2|m3|m³|km²|km|kWh|MWh|GWh|TWh|kW|MW|GW|ha|t|kg)(?![\\p{L}\\p{N}])(?:/an| par an)?'
const NOUN = String.raw`(?: d['e] ?| )(?:\p{Ll}[\p{L}-]+)(?: (?:à|de|d'|par|en)?\s?\p{Ll}[\p{L}-]+)?`
const ACRONYM = '(?:PME|TPE|ETI|PMI|CDI|CDD)(?![\\p{L}])'
// « 48.000 € » in Belgium.
const DIGITS = String.raw`\d{1,3}(?:(?: \d{3})+|(?:\.\d{3})+)(?![\d])(?:,\d+)?|\d+(?:[,.]\d+)?`

const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}/°-]|\d[.,])(?<about>(?:${ABOUT})(?:une? )?|une? )?(?<number>${DIGITS}|(?:${NUMBER_WORD}|${ROUND_WORD})(?![-\p{L}]))(?<range> (?:à|ou) (?:${DIGITS}))?(?: ?(?<scale>milliards?|millions?)(?!\p{L}))?(?<unit> ?${SYMBOL}| ${ACRONYM}|${NOUN})?`,
  'giu',
)
const DEADLINE = /^[^.;]{0,25}?(?:d'ici(?: à)?|en|à l'horizon|avant)(?: fin)? ((?:19|20)\d\d)/
const TAIL =
  / (?:à|de|d'|par|en|et|ou|dans|pour|sur|qui|que|des|du|la|le|les|a|ont|est|sont|ans? |près|au|aux|y|seront|sera|ne|n|se|nous|vous|sans|avec|chez|depuis|après|plus)(?![\p{L}-]).*$/u
/** What is counted and is no figure: « deux pas », « trois fois ». */
const NO_UNIT =
  /^(?:h|heures?|er|e|ème|et|ou|à|au|avenue|rue|boulevard|place|dernier|autres?|pas|fois|choses?|bouts?|bras|mots?|reprises?|côtés?|doigts?|tours?|mains?|coups?|volets?|temps)(?![\p{L}])/iu
const IS_MONEY =
  /euro|€|invest|budget|coût|montant|financ|subvention|enveloppe|avance|prêt|fonds|aide|chiffre d'affaires|crédit|capital/iu
/** « Emplois directs ......... 85 »: a line of a table, with dots that lead to its number. */
const LEADER = new RegExp(
  String.raw`^(?<label>\p{Lu}[\p{L}' ]{2,40}?) ?(?:\.{3,}|…{2,}) ?(?<about>environ |près de )?(?<number>${DIGITS})$`,
  'u',
)

const IS_ACRONYM = new RegExp(`^${ACRONYM}`, 'u')
const SINCE = /(?:depuis|il y a|tous les|toutes les)(?: (?:environ|près de|plus de|les))? $/iu
const LATER = /^\p{L}+(?: et demie?)? (?:plus tard|auparavant|plus tôt)(?!\p{L})/iu

/** « Ils étaient 150 à… », « 52 salariés, dont 34 en insertion », « 46 salariés, contre 12 », « à 400 le nombre de postes »: a number whose unit stands elsewhere. */
const UNIT_ELSEWHERE: readonly RegExp[] = [
  /(?:ét(?:aient|iez|ions)|(?<!\p{L})(?:sont|seront|êtes|serez)) (?<about>environ |près de |plus de )?(?<number>\d{1,3}(?: \d{3})+|\d+|NUMBER) (?:à|dans|sur|lors|au|aux)(?!\p{L})(?! \p{L}+ (?:heures|h)(?!\p{L}))/u,
  /(?:\d{1,3}(?: \d{3})+|\d+) (?<unit>\p{Ll}{4,}s)(?: [^.;:,()]{0,40})?,? (?:dont|contre) (?<about>environ |près de |plus de )?(?<number>\d{1,3}(?: \d{3})+|\d+)(?= (?:en|à|au|aux|il y a|dans|pour|sur|l'an|un an|de(?! \d)|d')(?!\p{L})|[.;,])(?![,.]\d)/u,
  /(?<!\p{L})à (?<about>environ |près de |plus de )?(?<number>\d{1,3}(?: \d{3})+|\d+) le nombre d(?:e |')(?<unit>\p{Ll}{3,})/u,
].map((rule) => new RegExp(rule.source.replace('NUMBER', NUMBER_WORD), 'u'))

const figuresElsewhere = (text: string): FoundFigure[] =>
  UNIT_ELSEWHERE.flatMap((rule) => {
    const { about, number = '', unit = 'personnes' } = rule.exec(text)?.groups ?? {}
    const value = parseNumber(number) ?? numberOfWords(number)
    // A year: « ils étaient, en 2019 ».
    if (value === undefined || /^(?:19|20)\d\d$/.test(number)) return []
    return [{ isApproximate: about !== undefined, surface: number, unit, value }]
  })

/** Money in millions and thousands of millions, as newsrooms write it: « 62 M€ ». */
const moneyOf = (unit: string, scale: string | undefined, text: string): string | undefined => {
  if (!scale) return undefined
  const isEuro = /^(?:d'|d')?euros?(?!\p{L})|^€/iu.test(unit)
  const isFranc = /^(?:de )?francs? suisses?/iu.test(unit)
  if (!isEuro && !isFranc && !(isBare(unit) && IS_MONEY.test(text))) return undefined
  return `${/^milliard/iu.test(scale) ? 'Md' : 'M'}${isFranc ? 'CHF' : '€'}`
}

const isBare = (unit: string): boolean =>
  unit === '' ||
  /^(?:dans|pour|sur|à|au|en|de(?= (?:plus|la|cette|ce))|par|et|qui|dont|ont|seront|sont|ser|pay|engag|invest|appor|vers|y)/iu.test(
    unit,
  )

/** Numbers with what they count: « environ 5 000 vélos par an », « 12 GWh d'ici 2030 », « 3,2 M€ ». Dates, hours, postcodes and editions are none. */
export const figuresIn = (text: string): FoundFigure[] => {
  const leader = LEADER.exec(text.trim())?.groups
  if (leader?.label) {
    const value = parseNumber(leader.number ?? '')
    const unit = leader.label.charAt(0).toLowerCase() + leader.label.slice(1)
    return value === undefined
      ? []
      : [{ isApproximate: leader.about !== undefined, surface: `${leader.number} ${unit}`, unit, value }]
  }
  const found = [...text.matchAll(PATTERN)].flatMap((match) => {
    const { about, number = '', range = '', scale, unit = '' } = match.groups ?? {}
    const written = unit.trim()
    const isSymbol = new RegExp(`^${SYMBOL}`, 'u').test(written)
    const money = moneyOf(written, scale, text)
    if (written === '' && !money) return []
    // A capital begins a name: « 39000 Lons-le-Saunier ».
    const isAcronym = IS_ACRONYM.test(written)
    if (MONTH.test(written) || NO_UNIT.test(written) || (!isSymbol && !isAcronym && /^\p{Lu}/u.test(written))) return []
    const isRound = new RegExp(`^(?:${ROUND_WORD})$`, 'iu').test(number)
    // « un bâtiment neuf de la rue », « une de plus ».
    if (!scale && !isRound && /^d[e']/iu.test(written)) return []
    if (isRound && !/^d[e']/iu.test(written)) return []
    const before = text.slice(0, match.index)
    // « les deux pays », « entre deux régions »: a pair. What begins a sentence tells how many.
    if (number === 'deux' && !scale) return []
    if (/^(?:ans?|mois|semaines|jours)(?![\p{L}])/iu.test(written)) {
      const end = match.index + match[0].length - written.length
      // When something was, or how often it is: no figure of it; nor is the age of « 8 à 12 ans ».
      if (range || SINCE.test(before) || LATER.test(text.slice(end))) return []
    }
    const plain =
      (/^\d{1,3}(?:\.\d{3})+$/.test(number) ? parseNumber(number.replaceAll('.', '')) : parseNumber(number)) ??
      numberOfWords(number)
    if (
      plain === undefined ||
      (/^(?:19|20)\d\d$/.test(number) &&
        !scale &&
        !/^(?:emplois|salariés|m2|m²|personnes|tonnes|entreprises)/.test(written))
    )
      return []
    const after = text.slice(match.index + match[0].length)
    const deadline = DEADLINE.exec(after)?.[1]
    const kept =
      money ??
      written
        .replace(/^d['e] ?/, '')
        .replace(/(?<=^\S+s) \p{Ll}{2,}(?:ront|ent)$/u, '')
        .replace(/(?<=^\S+) (?:dans|pour|sur|qui|que|des|du|la|le|les|a|ont|est|sont)$/, '')
        .replace(TAIL, (tail) => (/^ à chaleur| d'affaires/.test(tail) ? tail : ''))
    // What is counted in French has a plural: « douze trouvent » counts nothing. A cut word may have lost it.
    const isCounted =
      isSymbol ||
      isAcronym ||
      money !== undefined ||
      scale !== undefined ||
      /^[\p{L}-]+[sxz](?![\p{L}-])/iu.test(kept) ||
      /^(?:…|\.{3})/.test(after)
    if (!isCounted) return []
    const value = plain * (money ? 1 : (SCALES[scale?.replace(/s$/, '').toLowerCase() ?? ''] ?? 1))
    return [
      {
        isApproximate: (about !== undefined && !/^une? $/iu.test(about)) || isRound,
        surface: `${number}${range}${money ? '' : scale ? ` ${scale} de` : isRound ? ' de' : ''} ${kept}`.trim(),
        unit: kept,
        value,
        ...(deadline && { deadline }),
      },
    ]
  })
  return [...found, ...figuresElsewhere(text)]
}
