import { isGivenName } from './givenNames.ts'
import {
  ASSOCIATION_HEAD,
  COMPANY_HEAD,
  EDUCATION_HEAD,
  JOB,
  NO_NAME,
  ORGANISATION_TAIL,
  PUBLIC_HEAD,
} from './lexicon.ts'
import type { Names, OrganisationMention } from './organisations.ts'
import { cutPlace } from './organisations.ts'
import type { Scan } from './scan.ts'
import { isInitial, take } from './scan.ts'
import { NAME, START, foldName } from './words.ts'

/** A head alone names nothing: « le Parc », « la Région ». */
const IS_HEAD = new RegExp(
  `^(?:${PUBLIC_HEAD}|${ASSOCIATION_HEAD}|${EDUCATION_HEAD}|${COMPANY_HEAD}|[Pp]arc|[Rr]égion|[Dd]épartement|[Zz]one|[Pp]ays|[Vv]allée|${JOB})s?$`,
  'u',
)

/** Words that stand at a sentence's beginning and are no name. */
const FUNCTION_WORDS = new Set(
  `le la les l un une des du de d ce cet cette ces c son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je tu et ou mais donc or ni car en au aux a dans sur sous pour par avec sans chez vers depuis pendant apres avant des selon lors lorsque malgre afin ainsi alors aujourd enfin ensuite puis cependant toutefois pourtant outre grace entre parmi comme quand si que qui quoi dont ou plus moins tout toute tous toutes deux trois quatre cinq six sept huit neuf dix chaque plusieurs certains aucun autre meme tres bien voici voila non oui ici la cela ceci y en bref fin debut mi hier demain jamais toujours encore deja peu beaucoup trop assez seul seule seuls premier premiere dernier derniere prochain nouveau nouvelle nouveaux grand grande petit petite ancien bel belle beau bon bonne avec suite situe situee cree creee inaugure inauguree basee base implante implantee installe installee fonde fondee lance lancee specialise specialisee dirige dirigee preside presidee porte portee pilote pilotee organise organisee propose environ pres surtout notamment actuellement desormais recemment parallelement egalement aussi mardi lundi mercredi jeudi vendredi samedi dimanche rendez venez decouvrez participez inscrivez retrouvez notez objectif resultat bilan budget lieu date horaires tarif entree contact telephone mail adresse tel infos`.split(
    /\s+/,
  ),
)
const COMMON_SUFFIX =
  /(?:tions?|ments?|ismes?|ites?|ances?|ences?|euses?|iques?|ages?|ees?|antes?|ures?|eurs?|ives?|ables?|aux|elles?|ait|aient|ant|er|ir)$/
/** What a name of a programme, a label or a product follows. */
export const PRODUCT =
  /(?:(?:programmes?|labels?|plans?|projets?|logiciels?|gammes?|modèles?|loi|opération|dispositifs?|appel à projets|prix|trophées?|concours|norme|certification|marché|carte|application|appli|fonds|véhicules?|voitures?|avions?|bières?|vins?|fromages?|chaîne d'hôtels|technologie|jeu|livre|film|magazine|journal|rubrique|tome|classe|licence|master|ligne|série|monnaie|stage|formation|exposition|festival|salon|forum|épidémie de|pandémie de|virus|crise du|tout|sommet|style|thème|slogan)(?:\s(?!(?:à|au|aux|de|du|des|en|par|pour|chez|avec|dans|sur|et|la|le|les|un|une)\s)\p{Ll}+)?|intitulée?s?|baptisée?s?|dénommée?s?|nommée?s?|appelée?s?|surnommée?s?)\s+(?:de (?:la |l')?|d'|du |des )?$/iu
/** What a verb of making has as its object is a product: « produit la Yaris ». */
const PRODUCED =
  /(?:produi\p{Ll}+|fabriqu\p{Ll}+|assembl\p{Ll}+|commercialis\p{Ll}+|vend|vendent)\s(?:la|le|les|des|l')\s*$|ministres?\s(?:\p{Ll}+\s){0,3}(?:de la |de l'|du |des )$/iu
/** A hall or a stadium with a name of its own. */
const VENUE =
  /(?:salle|stade|gymnase|théâtre|château|musée|médiathèque|piscine|halle|cinéma|palais|espace|complexe|amphithéâtre|auditorium|chapelle|église|collège|lycée|fosse|terril|gare|terminal|hangar|quai|port|plage|aéroport|aérodrome|plateforme|plate-forme|zone|quartier|lac|col|forêt|vallée|pointe|étang|rivière|canal|barrage|lieu-dit|hameau|manufacture|couvent|rouet|viaduc sur|château|mer|océan|golfe|baie|îles?|mont|massif|plateau|plaine|hôtel)(?:\s\p{Ll}+)?\s(?:de la |du |des |de |d'|de l')?$/iu
const VERB_AFTER =
  /^(?:,[^,.;:]{3,60})?\s:\s[^.;:]{0,100}\d\s(?:millions?|milliards?|M€|euros|emplois|recrutements|embauches)(?![\p{L}])|^\s*,\s(?:qui|dont le siège|spécialisée?|basée?|implantée?|installée?|filiale|elle|lui|membre|adhérente?|fondée?|créée?|dirigée?|présidée?|leader|labellisée?|candidate?|lauréate?)(?![\p{L}])|^\s+(?:(?:ne |n'|se |s'|y |en |l'|les |la |le )?(?:a|ont|est|sont|va|vont|avait|était|sera|aura|ouvrira|investira|recrutera|construira|créera|fermera|lancera|accueillera|emploiera|achève|inaugure|inaugurait|annonce|annonçait|prévoit|investit|recrute|emploie|compte|propose|fête|lance|ouvre|rejoint|produit|fabrique|installe|implante|accueille|organise|organisait|lançait|tenait|déploie|développe|s'engage|contribue|poursuit|souhaite|vient|vise|réalise|fournit|équipe|exporte|dispose|occupe|cède|reprend|rachète|signe|obtient|reçoit|renforce|agrandit|construit|envisage|espère|confirme|dépasse|double|mise|participe|soutient|accompagne|conçoit|commercialise|exploite|loue|quitte|ferme|supprime|crée|embauche|forme|célèbre))(?![\p{L}])/u
const DEMONYM =
  /(?:ais|aise|aises|ois|oise|oises|iens?|iennes?|ains?|aines?|éens?|éennes?|ands?|andes?|ols?|gnols?|çais|glais)$/u

/** « Face au choc, Pertes et profits, Digne et debout »: titles in a row. */
const isEnumerated = (before: string, after: string): boolean =>
  /(?:[,:]|\set)\s*$/u.test(before) &&
  /^\s(?!(?:et|ou)\s(?:d'|de |l'|la |le )?\p{Lu})\p{Ll}/u.test(after) &&
  !VERB_AFTER.test(after)

const OF_ORGANISATION =
  /(?:usine|site|groupe|directeur|directrice|président|présidente|PDG|DG|patron|patronne|dirigeant|dirigeante|salarié|équipe|locaux|siège|filiale|marque|client|partenaire|actionnaire|capital|rachat|reprise|arrivée|implantation|installation|investissement|atelier|gamme|produit|ingénieur|fondateur|fondatrice|responsable|côté|part|initiative|soutien|partenariat|proche|celui|celle|ceux|membre|création|naissance|fermeture|ouverture|savoir-faire|entrepôt|magasin|gigafactory|projet|dossier|offre|nom|territoire|coentreprise|joint-venture|école|choix|plan|stratégie|pôle|réseau|technologie|solution|batterie|annonce|ouvrier|bâtiment|hall|stand|terrain|personnel|effectif|compte|résultat|bénéfice|cadre|chantier|activité|camion|licenciement|redressement|annonce|porte-parole|association|agglomération|intercommunalité|communauté|prêt|aide|subvention|financement|extension|agrandissement|déménagement|redressement|liquidation|incinérateur|auprès|témoignage|sous-traitant|centre logistique|commande)s?(?:\s\p{Ll}+)?\s(?:de\s|d')$/iu
const OF_JOB = new RegExp(String.raw`(?<![\p{L}])(?:${JOB})(?:\s[\p{Ll}']+){0,3}\s(?:de\s|d')$`, 'u')
/** « pierre blanche de Majorque »: a word that stands once, behind « de », and does nothing. */
const isOnlyOf = (before: string, after: string, count: number): boolean =>
  count < 2 &&
  // « à l'initiative de Brixel, du Club des Lacs et de Norvalis »: in a row of names it is one.
  !/¤(?:,| et| ainsi que)\s(?:de\s|d')$/u.test(before) &&
  /(?:^|\s)(?:de\s|d')$/iu.test(before) &&
  !OF_ORGANISATION.test(before) &&
  // « 30 % de Brixel », « au capital de Brixel »
  !/(?:%|capital|parts|actions) (?:de |d')$/u.test(before) &&
  !OF_JOB.test(before) &&
  !VERB_AFTER.test(after) &&
  !/^(?:,| et| ou)\s(?:d'|de )?\p{Lu}/u.test(after)

/** « a ouvert à Trufignac »: a town that no register has. What is given, sold or tied goes to somebody. */
const isAtPlace = (before: string): boolean =>
  /(?:^|[\s,])[àÀ]\s$/u.test(before) &&
  !/(?:confi|vend|céd|apparten|appartien|remi|livr|fourni|lou|adoss|succéd|succèd|associ|grâce|face|rapport|quant|donn|attribu|transf|transm|propos|demand|lié|particip|adhér|emprunt|oppos|stage|emploi|travail|command|racheté|acheté|doit|doivent|oblige|permet)\p{L}*(?:\s[^,.;]{1,40})?\sà\s$/iu.test(
    before,
  )

/** « réuni le 3 octobre au Solario », « lundi au Fil »: where something is held is a room. */
const HELD_AT =
  /(?:réunie?s?|lieu|tenue?s?|tiendra|tenait|déroul\p{L}+|rendez-vous|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:,? (?:dernier|prochain|soir|matin|\d{4}))?,? (?:au|à la) $/iu

type Residue = { end: number; name: string; start: number }

/** Takes off the words that begin a sentence, and a place in its end. */
const trimInitial = ({ name, start }: Residue, scan: Scan, { vocabulary }: Names): Residue => {
  let [rest, from] = [name, start]
  const title = new RegExp(String.raw`^(?:${JOB}|\p{Lu}{2,4})\s+(?:(?:de la|de|du|des)\s+|de l'|d'|l')`, 'u').exec(rest)
  if (title && (NO_NAME.has(foldName(rest.split(' ')[0] ?? '')) || !/^\p{Lu}{2}/u.test(rest))) {
    rest = rest.slice(title[0].length)
    from += title[0].length
  }
  while (rest.includes(' ') && isInitial(scan.sentence.text, from)) {
    const [first = ''] = rest.split(/\s+/)
    const folded = foldName(first)
    const isCommon =
      FUNCTION_WORDS.has(folded) ||
      (vocabulary.lower.has(folded) && !vocabulary.upper.has(folded)) ||
      (COMMON_SUFFIX.test(folded) &&
        !vocabulary.upper.has(folded) &&
        first !== first.toUpperCase() &&
        folded.length > 5)
    if (!isCommon || /^Face$/u.test(first)) break
    const next = rest.slice(first.length).replace(/^\s+(?:(?:de la|du|des|de|et)\s+|(?:de )?[dl]')?/u, '')
    from += rest.length - next.length
    rest = next
    // What follows the first word stands within the sentence.
    break
  }
  return { end: from + rest.length, name: rest, start: from }
}

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&/-]+$/u.test(name) && /\p{Lu}{2}/u.test(name)
const isCamel = (name: string): boolean => /^\p{Lu}(?:\p{Ll}+|\p{Ll}*')\p{Lu}|^\p{Lu}{2,}\p{Ll}{3,}/u.test(name)

/**
 * What is left with a capital within a sentence is an organisation's name in a region's economic news, unless something says otherwise: the text also writes it
 * without one, it begins a sentence, or it stands behind « programme », « label », « loi ».
 */
export const findUnnamedOrganisations = (scan: Scan, names: Names): OrganisationMention[] => {
  const { sentence } = scan
  const { text } = sentence
  if (text === text.toUpperCase()) return []
  const mentions: OrganisationMention[] = []
  for (const match of scan.open.matchAll(new RegExp(`${START}${NAME}`, 'gu'))) {
    const residue = trimInitial({ end: match.index + match[0].length, name: match[0], start: match.index }, scan, names)
    const cut = cutPlace(residue.name, names)
    const { start } = residue
    const [words, folded] = [cut.split(/\s+/), foldName(cut)]
    const [before, after] = [text.slice(0, start), text.slice(start + cut.length)]
    const starts = isInitial(text, start)
    const isSingle = words.length === 1
    const isEmphatic = isAcronym(cut) || isCamel(cut)
    const isKnownUpper = words.every(
      (word) => names.vocabulary.upper.has(foldName(word).split(' ')[0] ?? '') || !/^\p{Lu}/u.test(word),
    )
    const isCommon =
      isSingle && !isEmphatic && (names.vocabulary.lower.has(folded) || FUNCTION_WORDS.has(folded) || DEMONYM.test(cut))
    const isOfPlaces =
      cut.includes('-') &&
      !names.isCommunity(cut) &&
      cut
        .split('-')
        .some(
          (part) =>
            part.length > 3 &&
            (names.isCommune(part) ||
              (names.isPlace(part) && /-(?:Est|Ouest|Nord|Sud|Centre|Maritime|Atlantique|Littoral)$/u.test(cut))),
        )
    const isHead = isSingle && IS_HEAD.test(cut) && !/^(?:Medef|\p{Lu}{2})/u.test(cut)
    const isEventOrVenue =
      /^(?:(?:Grand|Grande|Petit|Petite|Nouveau|Nouvelle)\s)?(?:Rencontres?|Salon|Forum|Festival|Foire|Journées?|Semaine|Nuits?|Fête|Trophées|Assises|Congrès|Biennale|Triennale|Matinales?|Challenge|Tournoi|Marathon|Braderie|Carnaval|Course|Grange|Halle|Cité|Villa|Clos|Domaine|Manoir|Moulin|Palais|Théâtre|Musée|Cinéma|Stade|Salle|Espace)(?:\s|$)/u.test(
        cut,
      )
    const hasCueBefore =
      /(?:chez|d'|de|par|avec|et|,|dont|l'|entre|comme|usine|site|groupe|du|au|aux|le|la|les|que|qu'|pour|à)\s*$/iu.test(
        before,
      )
    if (
      isOfPlaces ||
      (isSingle &&
        isGivenName(cut) &&
        /(?:époux|épouse|fils|fille|frère|sœur|soeur|mari|femme|père|mère|prénommée?)\s$/iu.test(before)) ||
      // A ship, a school: what is called like a person.
      (words.length === 2 &&
        isGivenName(words[0] ?? '') &&
        !ORGANISATION_TAIL.test(cut) &&
        /(?:le|la|du)\s$/iu.test(before)) ||
      // Cut in the middle of a word.
      (/^(?:…|\.{3})/u.test(after) && !isAcronym(cut)) ||
      (isSingle && !isEmphatic && isEnumerated(before, after)) ||
      (isSingle &&
        !isEmphatic &&
        !/[-/\d]/u.test(cut) &&
        isOnlyOf(scan.open.slice(0, start), after, names.vocabulary.counts.get(folded) ?? 1)) ||
      (isSingle && !isEmphatic && isGivenName(cut) && /(?:auprès de|avec|par|à|pour|^)\s*$/iu.test(before)) ||
      (isSingle && !isEmphatic && isAtPlace(before) && !VERB_AFTER.test(after)) ||
      PRODUCED.test(before) ||
      HELD_AT.test(before) ||
      // « Elle participait au Solario de Milan »: a fair.
      /(?:particip\p{L}+|expos\p{L}+) (?:au|à la) $/u.test(before) ||
      // « un atelier du Havre », « l'arsenal de la Hague »
      (/(?:^|\s)(?:du|au) $/u.test(before) && names.isPlace(`Le ${cut}`)) ||
      (/(?:^|\s)la $/u.test(before) && names.isPlace(`La ${cut}`)) ||
      (isSingle && isGivenName(cut) && /^, \d\d ans/u.test(after)) ||
      // « B. Lecoq », « Anne Morel »: people whom no rule has taken.
      /(?:^|[\s(])\p{Lu}\. $/u.test(before) ||
      (words.length === 2 &&
        isGivenName(words[0] ?? '') &&
        !ORGANISATION_TAIL.test(cut) &&
        !/(?:chez|groupe|société|entreprise|marque|usine) $/iu.test(before)) ||
      /(?:usines?|rond-point) du $/iu.test(before) ||
      (VENUE.test(before) && !isEmphatic) ||
      isHead ||
      isEventOrVenue ||
      (cut.length < 3 && !isEmphatic) ||
      folded.length < 2 ||
      NO_NAME.has(folded) ||
      (NO_NAME.has(foldName(words[0] ?? '')) && isSingle) ||
      names.isPlace(cut) ||
      isCommon ||
      PRODUCT.test(before) ||
      (isAcronym(cut) && (cut.length < 3 || /\d\s?$/.test(before))) ||
      /^\d/.test(after) ||
      /^\p{Lu}$/u.test(cut)
    )
      continue
    if (
      !isSingle &&
      words.every(
        (word) =>
          !/^\p{Lu}/u.test(word) || (names.vocabulary.lower.has(foldName(word)) && !ORGANISATION_TAIL.test(cut)),
      ) &&
      !isKnownUpper
    )
      continue
    // « carte à Puce Intelligente », « marché Aéronautique »: what French capitalises by mistake has a common ending and no article.
    const hasCue =
      VERB_AFTER.test(after) ||
      /(?:chez|d'|de|par|avec|et|,|dont|l'|à l'|entre|comme|usine|site|chantier|entrepôt|magasin|gigafactory|usines|groupe|du|au|aux|le|la|les|que|qu'|à|pour|nom|appeler|devient|devenue?|rebaptisée?|renommée?|s'appelle|s'appellera|deviendra)\s*$/iu.test(
        before,
      ) ||
      /^\s*(?:,|\(|et |ou |\.|;|$)/u.test(after)
    if (!hasCue && !isEmphatic) continue
    // « carte à Puce Intelligente »: several words behind a noun, without what joins a name to it.
    if (
      !isSingle &&
      !isEmphatic &&
      !starts &&
      !VERB_AFTER.test(after) &&
      /\p{Ll}{3,}\s$/u.test(before) &&
      !/(?:chez|avec|par|dont|comme|entre|selon|pour|sur|contre|dans|aux|des|les|que|et|une?|vers|sous|usine|groupe|site|gigafactory|même)\s$/iu.test(
        before,
      )
    )
      continue
    if (
      isSingle &&
      !isEmphatic &&
      !hasCueBefore &&
      COMMON_SUFFIX.test(folded) &&
      folded.length > 6 &&
      !/(?:chez|par|usine|groupe|dont|d')\s*$/iu.test(before)
    )
      continue
    if (
      (starts || sentence.isTitle) &&
      !isEmphatic &&
      !(isKnownUpper && !isCommon) &&
      // « Alpha Bois et l’Union… »: two capitals without an article before are a name.
      !(
        !isSingle &&
        !sentence.isTitle &&
        !isGivenName(words[0] ?? '') &&
        /^ (?:et|ainsi que) (?:la |le |les |l'|son |sa )?/u.test(after)
      ) &&
      !VERB_AFTER.test(after) &&
      !ORGANISATION_TAIL.test(cut)
    )
      continue
    if (starts && isSingle && !isEmphatic && !isKnownUpper && COMMON_SUFFIX.test(folded)) continue
    mentions.push({
      end: start + cut.length,
      name: cut,
      sentence,
      start,
      type: ORGANISATION_TAIL.test(cut) && /Agglo|Métropole/.test(cut) ? 'publicBody' : 'organisation',
    })
    take(scan, start, start + cut.length)
  }
  return mentions
}
