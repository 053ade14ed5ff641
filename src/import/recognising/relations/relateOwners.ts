import type { Named } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'

/** What may stand before a name: « la société », « le groupe danois », « 30 % du capital de la ». */
const NOUN = String.raw`(?:(?:la |le |les |l'|son |sa |un |une )?(?:\p{Ll}[\p{L}-]+\s){0,3}|les \p{Lu}\p{Ll}+s (?:de |d'))?`
const SHARE = String.raw`(?:(?:environ |près de |plus de )?\d+(?:[.,]\d+)? ?% (?:du capital |des parts |des actions )?(?:de |du |d'|des )|(?:la )?(?:majorité|totalité) (?:du capital )?(?:de |du |d'|des ))?`
const WHEN = String.raw`(?:\s(?:en|au|le|depuis|dès|fin|début|aussi|également|déjà|désormais|ainsi)(?:\s[\p{Ll}\d]+){0,3})?`
const OWNS = String.raw`(?:(?:a|ont|avait|vient de|viennent de|va|vont)(?:\s[\p{Ll}]+){0,2}\s(?:racheté|acquis|repris|absorbé|racheter|reprendre|acquérir|absorber|pris le contrôle|mis la main)|vient d'acquérir|rachète|rachètent|rachètera|acquiert|reprend|reprendra|absorbe|s'offre|s'est offert|détient|détiennent|possède|possèdent|contrôle|met la main|prend le contrôle|est (?:l')?(?:actionnaire|propriétaire|maison[ -]mère)(?: (?:majoritaire|principal|unique))?|(?:entre|est entré|entrera) au capital|(?:prend|a pris|prendra)(?=\s\d))`

/** « X a racheté en mai la société Y », « X détient 30 % de Y » */
const ACTIVE = new RegExp(
  String.raw`^(?:,[^,.;]{2,60},)?\s(?:en |y )?${OWNS}${WHEN}\s(?:sur |de |d'|du |des )?${SHARE}${NOUN}$`,
  'u',
)
/** « X pour la reprise de Y » */
const FOR_TAKEOVER = new RegExp(
  String.raw`\spour (?:la reprise|le rachat|l'acquisition) (?:de |du |d'|des )${NOUN}$`,
  'u',
)
/** « Y a été racheté par X », « Y, détenu à 60 % par X » */
const PASSIVE = new RegExp(
  String.raw`^(?:\s\([^()]{1,40}\))?,?\s(?:(?:a été|est|vient d'être|sera|était)\s)?(?:[\p{Ll}]+ment\s)?(?:rachetée?|acquise?|reprise?|absorbée?|détenue?|contrôlée?)s?${WHEN}(?:\s?,? à (?:hauteur de )?\d+(?:[.,]\d+)? ?%)?,?\spar ${NOUN}$`,
  'u',
)
/** « rachat de Y par X » */
const TAKEOVER = new RegExp(String.raw`(?:rachat|reprise|acquisition|absorption) (?:de |du |d'|des )${NOUN}$`, 'u')
const BY = new RegExp(String.raw`^(?:\s\([^()]{1,40}\))?\spar ${NOUN}$`, 'u')

/** « Y, filiale française de X », « Y appartient au groupe X », « Y (groupe X) » */
const SUBSIDIARY = new RegExp(
  String.raw`^(?:(?:\s\([^()]{1,40}\))?,? (?:(?:est |devient |qui est )?(?:une |un |la |le |sa )?(?:\p{L}+ )?(?:filiale|marque|établissement|entité|service|composante|enseigne)(?: (?!de )\p{Ll}+){0,2}|(?:qui )?appartient|(?:qui )?appartenait|propriété)(?: à \d+ ?%)? (?:de |du |d'|des |à |au |aux )${NOUN}|\s\((?:groupe|filiale (?:de|du)(?: groupe)?)\s)$`,
  'u',
)
/** « Filiale du groupe X, Y recrute » */
const FRONTED_SUBSIDIARY =
  /^[\s•–—*-]*(?:Filiale|Marque|Entité)(?: \p{Ll}+){0,3} (?:du groupe |de la société |du |de |d')(?:\p{Ll}+ )?$/u
/** « Y, cédée l'an dernier au groupe X » */
const SOLD = new RegExp(
  String.raw`^(?:\s\([^()]{1,40}\))?,?\s(?:(?:a été|ont été|est|vient d'être)\s)?(?:cédée?s?|vendue?s?)${WHEN}(?:\s(?:l'an dernier|cette année|\p{Ll}+))? (?:à |au |aux )${NOUN}$`,
  'u',
)
/** « la filiale française de X, Y » */
const ITS_SUBSIDIARY = /filiale(?: \p{Ll}+){0,2} (?:de la société |de l'entreprise |du groupe |de |du |d')$/u
/** « sa filiale Y » */
const OWN_SUBSIDIARY = /(?:sa|leur|cette) (?:\p{Ll}+ )?(?:filiale|marque|maison|enseigne)(?: \p{Ll}+)?,? $/u
/** « le groupe X, auquel la société Y appartient » */
const TO_WHICH = /^,? (?:auquel|à laquelle) (?:la |le |l')?(?:[^,.;]{0,40}\s)?$/u

type Pair = { after: string; before: string; between: string; first: Named; second: Named }

const ownersOf = ({
  after,
  before,
  between,
  first,
  second,
}: Pair): [string, 'owns' | 'subsidiaryOf', string] | undefined => {
  if (SUBSIDIARY.test(between)) return [first.name, 'subsidiaryOf', second.name]
  if (TO_WHICH.test(between) && after.startsWith(' appartient')) return [second.name, 'subsidiaryOf', first.name]
  if (FRONTED_SUBSIDIARY.test(before) && /^,\s(?:la |le |l')?(?:\p{Ll}+\s){0,2}$/u.test(between))
    return [second.name, 'subsidiaryOf', first.name]
  if (SOLD.test(between)) return [second.name, 'owns', first.name]
  if (between === ', ' && ITS_SUBSIDIARY.test(before)) return [second.name, 'subsidiaryOf', first.name]
  if (ACTIVE.test(between) || FOR_TAKEOVER.test(between)) return [first.name, 'owns', second.name]
  if (PASSIVE.test(between) || (TAKEOVER.test(before) && BY.test(between))) return [second.name, 'owns', first.name]
  return undefined
}

/** Which organisation another one owns, buys or belongs to. */
export const relateOwners = ({ readings }: Facts, relate: Relate): void => {
  let earlier: { article: number; name: string } | undefined
  for (const reading of readings) {
    const { article, text } = reading.sentence
    const organisations = organisationsIn(reading)
    for (const [index, first] of organisations.entries()) {
      const before = text.slice(0, first.start)
      // « Sa filiale Y » at a sentence's beginning: of what was spoken of last.
      const spoken =
        organisations[index - 1]?.name ??
        (earlier?.article === article && /^.{0,25}$/u.test(before) ? earlier.name : undefined)
      if (spoken && OWN_SUBSIDIARY.test(before)) relate(first.name, 'subsidiaryOf', spoken, reading.sentence)
      const second = organisations[index + 1]
      const found =
        second &&
        ownersOf({
          after: text.slice(second.end),
          before,
          between: text.slice(first.end, second.start),
          first,
          second,
        })
      if (found) relate(...found, reading.sentence)
    }
    const last = organisations.at(-1)
    if (last) earlier = { article, name: last.name }
  }
}
