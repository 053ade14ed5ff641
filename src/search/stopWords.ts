/**
 * Words that stand in every text and say nothing of it: articles, pronouns, prepositions, conjunctions and forms of *to be* and *to have*, of the lists of
 * the Snowball project (https://snowballstem.org). Not those that are words of names as well: « pas » (Pas-de-Calais), « nord », « été », “will”.
 */
const LISTS = {
  en: 'a about after all also an and any are as at be been before being between both but by can did do does for from had has have he her here his how i if in into is it its just more most my no not of off on only or other our out over own she so some such than that the their them then there these they this those through to too under until up was we were what when where which while who why with you your',
  fr: 'a à ai ainsi alors après as au aucun aussi autre aux avait avant avec avoir c ce cela celle celles celui ces cet cette ceux chez comme d dans de des dès donc dont du elle elles en entre est et étaient était être eux fait fut il ils j je jusqu l la là le les leur leurs lors lui m ma mais me même mes moi n ne nos notre nous on ont ou où par pendant plus pour pourquoi qu quand que quel quelle quelles quels qui s sa sans se selon sera ses si soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une vers vos votre vous y',
  nl: 'aan al alle als ben bij dan dat de deze die dit door dus een één er geen had heb hebben heeft het hier hij hoe hun ik in is je kan maar me meer met mijn moet na naar niet nog nu of om omdat ons onze ook op over te tegen toch toen tot uit van veel voor vóór waren was wat we wel werd wie wij wordt ze zei zich zij zijn zo zonder zou',
}

const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(LISTS).flatMap((list) => list.split(' ')))

const WITHOUT_ACCENTS: ReadonlySet<string> = new Set(
  [...STOP_WORDS].map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '')),
)

/**
 * Whether a word says nothing of a text in French, English or Dutch. Its accents may be left out, as in capitals, but tell it from others where they are written:
 * « thé » is not “the”, nor « maïs » « mais » or « thèse » “these”.
 */
export const isStopWord = ({ folded, lower }: { folded: string; lower: string }): boolean =>
  STOP_WORDS.has(lower) || (lower === folded && WITHOUT_ACCENTS.has(folded))
