import { isGivenName } from './givenNames.ts'
import { isMadeBySomebody, kindInArt } from './titlesInArt.ts'
import type { Scan } from './scan.ts'
import { take } from './scan.ts'
import type { Sentence } from './sentences.ts'

export type Quoted = {
  after: string
  before: string
  end: number
  kind: 'artwork' | 'award' | 'event' | 'organisation' | 'place' | 'series' | 'word'
  sentence: Sentence
  start: number
  title: string
}

const QUOTED = /«\s*([^«»]{2,90}?)\s*»|"([^"]{2,90}?)"/gu
const ART =
  /(?:sculptures?|fresques?|œuvres?|oeuvres?|installations?|statues?|tableaux?|tableau|cabanes?|photographies?|mosaïques?|peintures?|toiles?|totem|vitrail|street art|artistes?|plasticien(?:ne)?s?)/iu
const ARTIST_MAKES =
  /(?:artiste|plasticien(?:ne)?|sculpt(?:eur|rice)|peintre|muraliste|céramiste|graffeu(?:r|se))s?(?![\p{L}])[^.«»]{3,60}?\s(?:install|cré|réalis|sign|peint|expos|dévoil|présent|a (?:créé|réalisé|installé|signé|peint|imaginé|conçu))\p{Ll}*(?:\s[^.«»]{0,40})?\s?$/iu
const SHOW =
  /(?:expositions?|expo|vernissage|triennale|biennale|festival|spectacle|salon|forum|conférences?|colloque|concert|journée|soirée|rencontres?|congrès|course|challenge|ateliers?|webinaire|table ronde|édition)/iu
const TEACHING =
  /(?:école|centre de formation|campus|institut|incubateur|training|academy|center|centre|lab|fablab|hub|learning|tiers-lieu)/iu
const ORGANISATION_BEFORE =
  /(?:association|société|entreprise|groupe|start-up|école|centre|collectif|enseigne|marque|club|fondation|cluster|réseau|incubateur|coopérative)(?:\s\p{L}+)?\s*$/iu

const ARTIST = String.raw`(?:artiste|plasticien(?:ne)?|sculpt(?:eur|rice)|peintre|muraliste|céramiste|photographe|tapissi(?:er|ère)|licier|licière|artist|painter|sculptor|muralist)`
/** The title of a work that is not quoted, from its capital on: « Le Chant des grues ». */
const BARE_TITLE = String.raw`(?<title>(?:(?:Le|La|Les|The|Un|Une)\s|L')?\p{Lu}[\p{L}'’-]+(?:\s(?:(?:de|du|des|of|the|la|les|le|à|aux|et|and|sans|sur|d')\s?)*[\p{L}'’-]+){0,4})`
const BEFORE_TITLE = String.raw`(?<=^|[.!?:,] |\p{Ll} (?=(?:Le|La|Les|The|L')\b))`
const WORK = String.raw`(?:sculpture|fresque|œuvre|oeuvre|installation|statue|tableau|cabane|mosaïque|peinture|toile|totem|vitrail)`
/** « En marche, c'est le nom de la nouvelle cabane », « une fresque intitulée Marée »: a work whose title is not quoted. */
const NAMED_WORKS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=^|[.!?] )(?<title>\p{Lu}[^,.;:«»"]{2,50}), c'est le (?:nom|titre) (?:de la|du|de l'|de cette|de ce) ?(?:\p{Ll}+ )?${WORK}(?![\p{L}])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])${WORK}(?:\s\p{Ll}+)? (?:baptisée?|intitulée?|nommée?|appelée?|titrée?) (?<title>\p{Lu}[^,.;:«»"()]{2,50}?)(?=[,.;:()]|$| (?:est|a|sera|de|par|dans|à|au|qui|orne|habille|décore|représente|accueille|trône|domine|rend)(?![\p{L}]))`,
    'gu',
  ),
  // « Le Chant des grues, fresque de… », « Lines, a steel sculpture by… »
  new RegExp(
    String.raw`${BEFORE_TITLE}${BARE_TITLE}, (?:(?:une?|la|le|l'|an?|the)\s)?(?:[\p{Ll}\d-]+\s)?(?:tapisserie|fresque|sculpture|statue|mosaïque|mural|tapestry|fresco|painting|bronze)(?!\p{L})`,
    'gu',
  ),
  // « Haute Mer, une composition de quatre mètres de la plasticienne… »
  new RegExp(
    String.raw`${BEFORE_TITLE}${BARE_TITLE}, (?:(?:une?|la|le|l'|an?|the)\s)?(?:\p{Ll}+\s)?(?:composition|installation|pièce|toile|tableau|peinture|œuvre|oeuvre|série|work|piece|canvas)(?!\p{L})[^.;:,]{0,60}?\s${ARTIST}(?!\p{L})`,
    'gu',
  ),
  // « d'après La Rivière blonde, le film de… »
  new RegExp(
    String.raw`${BEFORE_TITLE}${BARE_TITLE}, (?:un|le|son) (?:\p{Ll}+ )?(?:film|long[- ]métrage|tableau)(?: \p{Ll}+)? d(?:e |')(?=\p{Lu})`,
    'gu',
  ),
  // « Parmi les toiles, La Vague, de Jean Dupont, … »
  new RegExp(
    String.raw`(?<=[Pp]armi (?:elles|eux|les (?:toiles|œuvres|tableaux|pièces|sculptures)), )${BARE_TITLE},? d(?:e |')(?=\p{Lu}\p{L}+ \p{Lu})`,
    'gu',
  ),
]

/** « Les Guetteurs », trois silhouettes d'acier hautes de cinq mètres: what a title stands for is of a material or so and so high. */
const MADE_OF =
  /^\s*,\s*(?:d'|de |par )?[^.«»;:]{0,60}?(?:\s(?:de |d'|en )(?:acier|bronze|inox|céramique|marbre|granit|verre|béton|bois|fonte|métal|pierre|câbles|tôle|résine|mosaïque)(?!\p{L})|\smètres(?! (?:carrés|cubes))|-metre|(?:sculpture|fresque|mural|installation|peinture|œuvre|tapisserie|pièce (?:sonore|réalisée)|série de (?:\p{L}+ )?(?:portraits|photographies|dessins|gravures|toiles|clichés|masques)))(?!\p{L})/iu
/** « Marées », d'Ana Ferri; les « Guetteurs » de Jean Morel: whose it is. */
const OF_PERSON =
  /^\s*,?\s(?:de |d'|signée? )(?:(?:la |le |l')(?:\p{L}+)(?: \p{Ll}+)? )?(?<given>\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?) (?:(?:de|du|van|von) )?\p{Lu}/u
const NO_ART_NEAR =
  /(?:livre|roman|ouvrage|essai|album|concert|conférence|spectacle|chanson|thèse|rapport|article|magazine|émission|tribune|projet|programme|exposition|expo|film documentaire|pièce de théâtre|comédie|récit|bande dessinée|guide|étude|slogan)(?!\p{L})/iu
/** Who makes or shows a work does so: « Ana Ferri y dresse « Marées » ». */
const SHOWS = /(?:dresse|sculpte|grave|peint|a (?:peint|sculpté|gravé|dressé))\s*$/iu

const kindOf = (title: string, before: string, after: string): Quoted['kind'] => {
  const near = before.slice(-60)
  if (/(?:labels?|prix|trophées?|médailles?|titre|certification|distinction)\s*(?:d'|de |du )?$/iu.test(near))
    return 'award'
  if (
    /(?:expos(?:e|ent|era|eront)|exposition|expo|vernissage|présent(?:e|ent) (?:son|leur) (?:exposition|spectacle))\s*(?:de |d'|du |intitulée? )?$/iu.test(
      near,
    )
  )
    return 'event'
  if (/^(?:bande|zone|îlot|quartier|secteur|parc|rue|place|avenue)\s/iu.test(title)) return 'place'
  if (ORGANISATION_BEFORE.test(near) && /^\p{Lu}/u.test(title)) return 'organisation'
  if (
    /(?:cadre|chaîne|série|collection|cycle|programme|parcours|plan|projet|dispositif|opération|appel à projets|rubrique|saison)\s+(?:de (?:la |l'|les )?|des |d'|du )?$/iu.test(
      near,
    )
  )
    return 'series'
  if (
    /^\s*,?\s*(?:[^.«»]{0,90}[\s,])?(?:est|,) l'(?:œuvre|oeuvre) d/iu.test(after) ||
    /^\s*(?:,|est)\s*(?:une? |la |le |l')?(?:\p{Ll}+ )?(?:sculpture|fresque|œuvre|oeuvre|installation|statue|cabane|toile|mosaïque|peinture|vitrail|tapisserie|pièce d(?:e|') ?(?!théâtre)\p{Ll}+)/iu.test(
      after,
    ) ||
    new RegExp(`${ART.source}[^.«»]{0,40}$`, 'iu').test(near) ||
    // « La plasticienne Jeanne Dupont installera en juin « Marée » »: an artist and what artists do.
    (/^\p{Lu}/u.test(title) && ARTIST_MAKES.test(before))
  )
    return 'artwork'
  // What stands, hangs or shows something.
  if (
    /^\p{Lu}/u.test(title) &&
    /^\s(?:habill|orn|décor|représent|symbolis|trôn|se dress|s'élève|rend hommage|s'inspire)\p{L}*/iu.test(after)
  )
    return 'artwork'
  const given = OF_PERSON.exec(after)?.groups?.given
  const isOfPerson = given !== undefined && isGivenName(given)
  if (
    /^\p{Lu}/u.test(title) &&
    (MADE_OF.test(after) || SHOWS.test(near) || (isOfPerson && !NO_ART_NEAR.test(before.slice(-120))))
  )
    return 'artwork'
  // The title of a work or of an event begins with a capital.
  if (/^\p{Ll}/u.test(title)) return 'word'
  if (
    new RegExp(`${SHOW.source}[^.«»]{0,30}$`, 'iu').test(near) ||
    new RegExp(`^\\s*,?\\s*(?:la |le |l'|une |un )?[^.«»]{0,25}${SHOW.source}`, 'iu').test(after)
  )
    return 'event'
  const words = title.split(' ')
  if (
    words.length > 1 &&
    words.length <= 5 &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2 &&
    (TEACHING.test(title) || /inaugur|ouvr|lanc|rejoin/iu.test(near))
  )
    return 'organisation'
  return 'word'
}

/**
 * What a sentence quotes and is no speech, by what it is the title of. Titles are taken, so that no rule looks for names in them.
 *
 * @param isAboutArt whether its text is about works of art (`artArticles`)
 */
export const findQuoted = (scan: Scan, { isAboutArt }: { isAboutArt: boolean }): Quoted[] => {
  const { sentence } = scan
  const found: Quoted[] = []
  for (const match of scan.open.matchAll(QUOTED)) {
    const title = (match[1] ?? match[2] ?? '').trim()
    const [start, end] = [match.index, match.index + match[0].length]
    const [before, after] = [sentence.text.slice(0, start), sentence.text.slice(end)]
    // Speech has a verb's end or many words.
    if (
      title.split(' ').length > 9 ||
      /[.!?;]/.test(title.slice(0, -1)) ||
      (/^(?:Nous|Je|On|C'est|Il|Elle|Ce|Cela|J'|Notre|Les?|La)\s?\S*\s(?:\S+\s){3}/u.test(title) &&
        !(isAboutArt && isMadeBySomebody(after)))
    )
      continue
    const last = found.at(-1)
    // « Marées » (1952) et « Les quais »: the next of a row is of its kind.
    const isNext =
      last?.kind === 'artwork' && /^\s*(?:\(\d{4}\)\s*)?(?:,|et)\s*$/u.test(sentence.text.slice(last.end, start))
    const inArt = isAboutArt ? kindInArt(title, before, after) : undefined
    const usual = kindOf(title, before, after)
    const told = inArt === 'artwork' || usual === 'word' ? (inArt ?? usual) : usual
    const kind = isNext ? 'artwork' : told
    found.push({ after, before, end, kind, sentence, start, title })
    take(scan, start, end)
  }
  for (const match of NAMED_WORKS.flatMap((pattern) => [...scan.open.matchAll(pattern)])) {
    const { title = '' } = match.groups ?? {}
    const start = match.index + match[0].indexOf(title)
    const end = start + title.length
    if (scan.open.slice(start, end).includes('¤')) continue
    const [before, after] = [sentence.text.slice(0, start), sentence.text.slice(end)]
    found.push({ after, before, end, kind: 'artwork', sentence, start, title })
    take(scan, start, end)
  }
  return found
}
