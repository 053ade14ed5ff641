import type { Named } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'
import { rowFrom } from './rows.ts'

const NOUN = String.raw`(?:(?:the|its|a|an) )?(?:[\p{L}-]+ ){0,3}`
/** « Brixel, based in Roanne », « Brixel, of Roanne, », « Brixel in Roanne » */
const IS_IN =
  /^(?:,? (?:which )?(?:is |was |are )?(?:now )?(?:based|headquartered|located|situated|established)(?: \p{Ll}+)? (?:in|at|near) (?:the )?|, of | (?:in|at) (?:the )?)$/u
/** « Brixel makes pumps in Roanne », « Brixel plans a full-scale site at Roanne » */
const DOES_IN =
  /^(?:,[^,.;]{2,60},)? (?:also |now |already |has |will |plans to |is )?(?:builds?|makes?|runs?|operates?|employs?|opened|opens?|opening|building|built|plans|closed|produces?|moved|invest(?:ed|ing|s)?|has)(?!\p{L})[^.;]{0,60} (?:in|at|to) (?:the )?$/u
const ITS_PLANT = /^ \p{Ll}+ its $/u
const IS_PLANT = /^ (?:\p{Ll}+ )?(?:plant|factory|site|headquarters|works|warehouse|office)(?!\p{L})/u
const SUBSIDIARY = new RegExp(
  String.raw`^,? (?:which is |is |now )?(?:a|an|the) (?:[\p{L}-]+ )?(?:subsidiary|unit|division|part) of ${NOUN}$`,
  'u',
)
const BUYS = new RegExp(
  String.raw`^,? (?:which )?(?:has |have )?(?:took over|taken over|acquired|acquires|bought|buys|owns|purchased) ${NOUN}$`,
  'u',
)
const OWNED_BY = new RegExp(
  String.raw`^,? (?:(?:which |that )?(?:is|was|are|were) )?(?:jointly )?(?:owned|run|operated|built|acquired|bought|taken over) by ${NOUN}$`,
  'u',
)
const WITH = new RegExp(
  String.raw`^,? (?:together|in partnership|jointly) with ${NOUN}$|^ (?:signed|has signed|teamed up|works|launched)[^.;]{0,60} with ${NOUN}$`,
  'u',
)
const MAYOR_OF = /(?:^|[\s,])(?:mayor|burgomaster) of $/iu

type Pair = { after: string; before: string; between: string; first: Named; second: Named }

const ofPlace = ({ after, between, first, second }: Pair): boolean =>
  first.kind !== 'person' &&
  second.kind === 'place' &&
  (IS_IN.test(between) ||
    (first.kind === 'organisation' && (DOES_IN.test(between) || (ITS_PLANT.test(between) && IS_PLANT.test(after)))))

/** What English sentences say: where a company is and works, whose it is, with whom it works, and of which town somebody is the mayor. */
export const relateEnglish = ({ readings }: Facts, relate: Relate): void => {
  for (const { named, sentence } of readings) {
    const { text } = sentence
    for (const [index, first] of named.entries()) {
      const second = named[index + 1]
      if (!second) continue
      const [after, before] = [text.slice(second.end), text.slice(0, first.start)]
      const pair = { after, before, between: text.slice(first.end, second.start), first, second }
      const { between } = pair
      if (ofPlace(pair))
        for (const { name } of rowFrom(second, named, text)) relate(first.name, 'locatedIn', name, sentence)
      if (first.kind === 'place' && second.kind === 'person' && MAYOR_OF.test(before) && /^, $/u.test(between))
        relate(second.name, 'mayorOf', first.name, sentence)
      if (second.kind !== 'organisation' || first.kind === 'person') continue
      if (OWNED_BY.test(between)) relate(second.name, 'owns', first.name, sentence)
      if (first.kind !== 'organisation') continue
      if (SUBSIDIARY.test(between)) relate(first.name, 'subsidiaryOf', second.name, sentence)
      if (BUYS.test(between)) relate(first.name, 'owns', second.name, sentence)
      if (WITH.test(between)) relate(first.name, 'partnerOf', second.name, sentence)
    }
  }
}
