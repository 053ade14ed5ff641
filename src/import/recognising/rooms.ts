import { isGivenName } from './givenNames.ts'
import { ASSOCIATION_HEAD, COMPANY_HEAD, EDUCATION_HEAD, JOB, NO_NAME, PUBLIC_HEAD } from './lexicon.ts'
import type { Names } from './organisations.ts'
import type { PlaceMention } from './places.ts'
import type { Scan } from './scan.ts'
import { take } from './scan.ts'
import { WORD, foldName } from './words.ts'

const CALENDAR =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'
const AT = String.raw`(?:[Aa]u|[Àà] la|[Àà] l'|[Aa]ux) `
const CALLED = String.raw`(?<name>${WORD}(?:(?: (?:du|de la|des|de|en) | d')?${WORD}|-${WORD}){0,3})(?![\p{L}])`
/** « se réunit le 3 octobre au Solario », « mardi à la Verrière »: where something is held is a room. */
const HELD = new RegExp(
  String.raw`(?:(?:réuni|lieu|tenu|tien[dt]|déroul|reçoi|reçu|accueill|revien|rassembl|retrouv|organis|propos|rendez-vous|baladé|dîner|cérémonie|soirée|assemblée|petit-déjeuner|conférence|exposé|concert)\p{L}*(?: [^.;:«»¤]{0,45})?|(?:${CALENDAR})(?: (?:dernier|prochain|soir|matin|\d{4}))?|\d ?h(?: ?\d\d)?|«[^»]{3,60}»),? ${AT}${CALLED}`,
  'gu',
)
/** « Au Quartz, dans la petite salle. »: a line that begins with where it is. */
const FIRST = new RegExp(
  String.raw`^(?:Au|À la|À l'|Aux) ${CALLED}(?=, (?!qui|dont|le|la|les|l'|on|nous|il|elle|un|une|c'))`,
  'gu',
)
const IS_BODY = new RegExp(
  `^(?:${PUBLIC_HEAD}|${ASSOCIATION_HEAD}|${EDUCATION_HEAD}|${COMPANY_HEAD}|[Rr]égion|[Dd]épartement|[Ss]tate?|[Ss]alon|[Ff]oire|[Ff]orum|[Ff]estival|[Cc]ongrès|[Jj]ournées?|[Pp]rix|[Tt]rophées?|[Cc]oncours|[Pp]arc|[Zz]one|Plan|Fonds|${JOB})s?(?![\\p{L}])`,
  'u',
)

/** Rooms and halls by a name of their own, which only say that they are one by what is held there. What names a body, a fair or a town is none. */
export const findRooms = (scan: Scan, names: Names): PlaceMention[] => {
  const { sentence } = scan
  const found: PlaceMention[] = []
  const add = (start: number, written: string): void => {
    // « au Millésium d'Épernay », « au Capitole en Champagne »: the town is no part of it, a land is.
    const town = /^(?<venue>.+?) (?:de |d'|à )(?<town>\p{Lu}.*)$/u.exec(written)?.groups
    const name = town?.venue && names.isCommune(town.town ?? '') ? town.venue : written
    const [first = ''] = name.split(' ')
    const isOther =
      name.length < 3 ||
      // With its town behind it, it is read with it, by the rules for venues.
      /^(?:,? (?:à|au) | \()\p{Lu}/u.test(scan.open.slice(start + name.length)) ||
      // « au Centre culturel de Lens », « à la Saline royale »: a noun that more words make a name.
      /^ \p{Ll}{5,}/u.test(scan.open.slice(start + name.length)) ||
      scan.open.slice(start, start + name.length).includes('¤') ||
      names.isPlace(name) ||
      names.isPlace(`Le ${name}`) ||
      names.isPlace(`La ${name}`) ||
      IS_BODY.test(name) ||
      NO_NAME.has(foldName(first)) ||
      NO_NAME.has(foldName(name)) ||
      (/^\p{Lu}{2,}$/u.test(name) && name.length < 7) ||
      (name.includes(' ') && isGivenName(first))
    if (isOther) return
    found.push({ end: start + name.length, name, sentence, start, type: 'facility' })
    take(scan, start, start + name.length)
  }
  for (const pattern of [HELD, FIRST])
    for (const { 0: whole, groups, index } of scan.open.matchAll(pattern)) {
      const name = groups?.name ?? ''
      add(index + whole.lastIndexOf(name), name)
    }
  return found
}
