import { COMPANY_HEAD, FACILITY_NOUN, eitherCase } from './lexicon.ts'
import type { OrganisationMention } from './organisations.ts'
import type { PlaceMention } from './places.ts'
import type { Sentence } from './sentences.ts'
import { END, NAME, START, foldName } from './words.ts'

export type FacilityMention = {
  end: number
  isOwn: boolean
  location?: string
  name: string
  noun: string
  owner?: string
  sentence: Sentence
  start: number
}

const NOUN = FACILITY_NOUN.map((noun) => eitherCase(noun).replaceAll(' ', '\\s')).join('|')
const NO_LINK = String.raw`(?!(?:de|du|des|d|à|au|aux|en|a|est|et|ou|qui|que|dans|pour|sur|par|avec|la|le|les|ont|sont|se|chez|dont|comme|nous|vous|leur|lui|ne|il|elle|on|y|part|va|vient|tourne|ouvre|ferme|quitte|rejoint|recrute|emploie|produit|fabrique|livre|fournit|devient|reste|compte)(?![\p{L}]))`
const MORE = String.raw`(?:\s+${NO_LINK}\p{Ll}[\p{L}-]+|\s+(?:de |d'|de la |de l'|des )\p{Ll}{4,}(?![\p{L}])){0,3}`
const LINK = String.raw`(?:\s+(?:de la|du|des|de|à|par l'entreprise|par)\s+|\s+(?:de )?[dl]'|\s+)`
const FACILITY = new RegExp(
  String.raw`${START}(?<noun>${NOUN})${END}(?<more>${MORE})(?<link>${LINK})(?:groupe |société |entreprise |l'association |syndicat )?(?<name>${NAME})`,
  'gu',
)
/** « sa Halle gourmande »: a noun of a building with a capital, within a sentence. */
const OWN = new RegExp(
  String.raw`(?<=(?:sa|son|ses|la|le|leur|au|du|l'|de la)\s?)(?<name>(?:Grange|Halle|Maison|Cité|Ferme|Fabrique|Manufacture|Villa|Ruche|Station|Cour|Gare|Forge|Verrière|Micro-folie|Filature|Bourse|Arena|Aréna|Clos|Domaine|Relais|Manoir|Moulin|Grand Hall|Grand Théâtre|Grand Palais|Pôle|Cinéma|Théâtre|Musée|Zénith|Palais)\s+(?:(?:des|du|de la|de|aux)\s+(?:${NAME}|\p{Ll}{4,}(?:\s+et\s+(?:des|du|de la|de)\s+\p{Ll}{4,})?)|${NO_LINK}\p{Ll}[\p{L}-]{3,}))`,
  'gu',
)
/** « inaugurait sa recyclerie »: whose it is, its sentence's subject tells. */
const POSSESSIVE = new RegExp(
  String.raw`(?:inaugur\p{Ll}+|ouvr\p{Ll}+|agrandi\p{Ll}+|construi\p{Ll}+|implant\p{Ll}+|modernis\p{Ll}+|ferm\p{Ll}+)\s(?:[^.]{0,30}?\s)?(?:sa|son|leur)\s(?:\p{Ll}+\s)?(?<noun>${NOUN})${END}`,
  'gu',
)

type Found = { organisations: OrganisationMention[]; places: PlaceMention[] }

const at = <T extends { end: number; sentence: Sentence; start: number }>(
  mentions: T[],
  sentence: Sentence,
  start: number,
): T | undefined =>
  mentions.find((mention) => mention.sentence === sentence && mention.start <= start && mention.end > start)

/** What is built and has a name, an owner or a town: « la fonderie Brixel à Roanne », « le site minier de Thiers-Rozières ». */
export const findFacilities = (sentence: Sentence, { organisations, places }: Found): FacilityMention[] => {
  const { text } = sentence
  const found: FacilityMention[] = []
  for (const match of text.matchAll(FACILITY)) {
    const { link = '', more = '', name = '', noun = '' } = match.groups ?? {}
    if (!/^\p{Lu}/u.test(name) || (noun.toLowerCase() !== noun && noun.toUpperCase() === noun)) continue
    const start = match.index + match[0].lastIndexOf(name)
    const [owner, place] = [at(organisations, sentence, start), at(places, sentence, start)]
    // Part of an organisation's or a person's name.
    if (at(organisations, sentence, match.index) ?? at(places, sentence, match.index)) continue
    const isApposed = link.trim() === ''
    // « agrandit son site de Lens »: whose, the subject tells.
    const subject = /(?:\s|^)(?:son|sa|ses)\s(?:\p{L}+\s)?$/iu.test(text.slice(0, match.index))
      ? organisations.filter((mention) => mention.sentence === sentence && mention.end <= match.index).at(-1)
      : undefined
    // « la verrerie Cristal »: the company itself.
    if (isApposed && owner && new RegExp(`^(?:${COMPANY_HEAD})$`, 'u').test(noun)) continue
    if (
      !owner &&
      !place &&
      !(
        /^(?:salle|stade|gymnase|théâtre|château|musée|médiathèque|piscine|halle|cinéma|palais|pont|gare|fosse|terril|port|aéroport|hôpital|centre|site|complexe|espace|ferme|abbaye|station|terminal|hangar|quai|plateforme|plate-forme|aérodrome|chaufferie|carrière|auditorium|amphithéâtre|caserne|barrage|canal|phare|chapelle|jardin|parc des expositions|parc expo)/iu.test(
          noun,
        ) && !/^(?:par|à)/.test(link.trim())
      )
    )
      continue
    if (place && ['continent', 'country', 'department', 'region'].includes(place.type)) continue
    let end = owner ? owner.end : place ? place.end : start + name.length
    const town = /^\s+(?:de|à|d')\s?(?=\p{Lu})/u.exec(text.slice(end))
    const next = town ? at(places, sentence, end + town[0].length) : undefined
    // « complexe Solario de Roanne »: the town in the end of what has a name of its own.
    const inside =
      owner || place
        ? undefined
        : places.find(
            (each) =>
              each.sentence === sentence &&
              each.type === 'commune' &&
              each.start > start &&
              each.end === start + name.length &&
              /(?:\sde\s|\sà\s|\sd')$/u.test(text.slice(0, each.start)),
          )
    // « château de Beaulieu à Busnes » is in Busnes.
    const location =
      next?.type === 'commune'
        ? next.name
        : place?.type === 'commune' || place?.type === 'area'
          ? place.name
          : inside?.name
    if (next?.type === 'commune') end = next.end
    const short = owner?.acronym ?? owner?.name
    const base = `${noun}${more}`.replace(/\s+/g, ' ')
    const own = owner
      ? `${base} ${isApposed || more !== '' ? '' : /^[aeiouyàâéèêîôh]/i.test(short ?? '') ? "d'" : 'de '}${short}`
      : text.slice(match.index, place ? place.end : start + name.length)
    found.push({
      end,
      isOwn: !owner && !place,
      name: owner && next?.type === 'commune' ? `${own} à ${next.name}` : own.replace(/\s+/g, ' '),
      noun: foldName(noun),
      sentence,
      start: match.index,
      ...(location && { location }),
      ...((owner ?? subject) && { owner: (owner ?? subject)?.name ?? '' }),
    })
  }
  for (const match of text.matchAll(OWN)) {
    const { name = '' } = match.groups ?? {}
    const isTaken =
      at(organisations, sentence, match.index) ??
      at(places, sentence, match.index) ??
      found.some(({ end, start }) => match.index >= start && match.index < end)
    if (!isTaken && !/^\s*$/.test(text.slice(0, match.index)))
      found.push({
        end: match.index + name.length,
        isOwn: true,
        name,
        noun: foldName(name.split(' ')[0] ?? ''),
        sentence,
        start: match.index,
      })
  }
  for (const match of text.matchAll(POSSESSIVE)) {
    const { noun = '' } = match.groups ?? {}
    const start = match.index + match[0].length - noun.length
    const subject = organisations
      .filter((mention) => mention.sentence === sentence && mention.end <= match.index + 1)
      .at(-1)
    if (!subject || found.length > 0) continue
    found.push({
      end: start + noun.length,
      isOwn: false,
      name: `${noun} ${/^[aeiouyàâéèêîôh]/i.test(subject.name) ? "d'" : 'de '}${subject.name}`,
      noun: foldName(noun),
      owner: subject.name,
      sentence,
      start,
    })
  }
  return found
}

const GENERAL = new Set(['atelier', 'ateliers', 'batiment', 'chantier', 'locaux', 'site', 'unite', 'usine'])

/**
 * One record for a building that a text names in several ways: the same noun with the same owner or town, or a general noun (« l'usine », « le site ») in the town or of the owner of a more
 * particular one.
 */
export const mergeFacilities = (mentions: FacilityMention[]): { mentions: FacilityMention[]; name: string }[] => {
  const groups: FacilityMention[][] = []
  const isSame = (a: FacilityMention, b: FacilityMention): boolean => {
    if (foldName(a.name) === foldName(b.name)) return true
    const [owner, town] = [
      a.owner !== undefined && a.owner === b.owner,
      a.location !== undefined && a.location === b.location,
    ]
    const conflicts = (a.owner && b.owner && !owner) || (a.location && b.location && !town)
    if (conflicts || (!owner && !town)) return false
    return a.noun === b.noun || GENERAL.has(a.noun) || GENERAL.has(b.noun)
  }
  for (const mention of mentions.toSorted((a, b) => Number(GENERAL.has(a.noun)) - Number(GENERAL.has(b.noun)))) {
    const group = groups.find((each) => each.some((other) => isSame(mention, other)))
    if (group) group.push(mention)
    else groups.push([mention])
  }
  return groups.map((group) => {
    const best = group.toSorted(
      (a, b) =>
        Number(Boolean(b.owner)) +
          Number(Boolean(b.location)) -
          Number(Boolean(a.owner)) -
          Number(Boolean(a.location)) || a.name.length - b.name.length,
    )[0]
    return { mentions: group, name: best?.name ?? '' }
  })
}
