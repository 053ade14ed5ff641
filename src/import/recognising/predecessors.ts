import type { FoundRole } from './englishRoles.ts'
import type { PersonMention } from './people.ts'
import type { Sentence } from './sentences.ts'

type Person = { mentions: PersonMention[]; name: string; roles: { role: FoundRole; sentence: Sentence }[] }

/** « Elle succède à », « remplace », « Her predecessor, »: who follows has been what somebody else is now. */
const REPLACED =
  /(?:(?:succèd\p{Ll}+|a succédé|succédant) à |(?:prend|prendra|a pris) la suite (?:de |d')|(?:remplac(?:e|era|ent|ant)|a remplacé) |en remplacement (?:de |d')|(?:[Ss]on|[Ss]a|[Ll]eur) prédécesseure?,? |(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) predecessor,? |(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)) )(?:M\. |Mme )?$/u
/** A role that one has been already is no reason to say so again. */
const IS_FORMER = /^(?:anciens?|anciennes?|ex|former)(?![\p{L}])/iu
const IS_FEMININE = /^(?:\p{Ll}+-)?\p{Ll}*(?:trice|euse|ière|ente|ante|effe|ée|ienne)(?![\p{L}])/iu

/** « Le club a élu sa présidente. Anne Morel, dirigeante de Brixel, succède à »: the office is that of the sentence before, which relations read. */
const ELECTS = /(?:élu|choisi|désigné|nommé|trouvé|accueille|change de)\s(?:[^.;]{0,40}\s)?(?:président|direct|patron)/u

/** Of whom only the body's head is said: « a pris la tête du centre ». */
const OFFICES: Record<string, string> = { direction: 'directeur', présidence: 'président' }

const follows = (mention: PersonMention): boolean => REPLACED.test(mention.sentence.text.slice(0, mention.start))

/** Gives people of whom a text only says that somebody has replaced them the office that they had. */
export const nameFormerOffices = (people: readonly Person[], sentences: readonly Sentence[]): void => {
  for (const person of people) {
    const replaced = person.roles.length === 0 ? person.mentions.find(follows) : undefined
    if (!replaced) continue
    const at = sentences.indexOf(replaced.sentence)
    // The last who has an office, in the same sentence or one of the two before.
    const near = sentences
      .slice(Math.max(0, at - 2), at + 1)
      .filter(({ article }) => article === replaced.sentence.article)
    const successor = near
      .toReversed()
      .flatMap((sentence) =>
        people.filter(
          (other) =>
            other !== person &&
            other.roles.length > 0 &&
            other.mentions.some((mention) => mention.sentence === sentence),
        ),
      )[0]
    const isElected = near.some((sentence) => sentence !== replaced.sentence && ELECTS.test(sentence.text))
    const office = successor?.roles.find(
      ({ role, sentence }) => !IS_FORMER.test(role.role) && !(isElected && sentence === replaced.sentence),
    )?.role
    if (!office) continue
    const isEnglish = /predecessor|succeed|replac(?:es|ed|ing) $/u.test(replaced.sentence.text.slice(0, replaced.start))
    const title = OFFICES[office.role] ?? office.role.replace(/^(?:nouveau|nouvel|nouvelle|new) /iu, '')
    const former = isEnglish ? 'former' : IS_FEMININE.test(title) ? 'ancienne' : 'ancien'
    person.roles.push({
      role: { ...office, isOfContext: true, role: `${former} ${title}` },
      sentence: replaced.sentence,
    })
  }
}
