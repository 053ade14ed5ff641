import type { EventType } from '../document.ts'
import { NAME, capitalise, withDe } from './words.ts'

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
/** Where a phrase ends that says what was opened, signed or begun. */
const STOP = String.raw`(?=\s*(?:[,.;:!?()…]|$)|\s+(?:le (?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d|ce \p{Ll}+ \d|en présence|avec|dans|où|qui|que|pour|par|afin|grâce|s'est|se (?:tien\p{L}+|tenait|déroul\p{L}+)|accueill\p{L}+|aura|auront|réuni\p{L}+|rassembl\p{L}+|revien\p{L}+|début\p{L}+|attend\p{L}*|ont?|a|va|vont|est|sont|sera|seront|avait|à l'occasion|lors|en (?:19|20)\d\d|en (?:${MONTHS})|depuis|hier|demain|après|avant|d'ici|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|et (?:a|ont|de|la|le|les|l')|aura|auront|aurait|comprend|offre|abrite|représente|permet|permettra|s'étend|accueille|accueillera|dédiée?s?|destinée?s?|confirmait|marque|marquait)(?![\p{L}]))`
const OBJECT = String.raw`(?<object>(?:«[^»]{2,80}»|[^,.;:!?()«»…]{2,90}?|[^,.;:!?()«»…]{2,60}?«[^»]{2,80}»))${STOP}`
const ASIDE = String.raw`(?:,[^,]{2,30},|\s(?:(?:le|ce) )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d{1,2}(?:er)? (?:${MONTHS})(?: \d{4})?(?: dernier)?,?|\s(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier| matin| soir)?,?|\s(?:officiellement|enfin|solennellement|hier|récemment))?(?:,? (?:à|au|aux|en|dans) (?:la |le |les |l')?[^,.;:!?«»]{2,45}?,?(?= (?:la|le|les|l'|son|sa|ses|leurs?|une?|deux|trois) ?))?`

export type EventRule = {
  type: EventType
  pattern: RegExp
  /** Whether what is told happened before all else: a date is needed to make it an event. */
  needsDate?: boolean
  /** How the title is made of what was found; nothing where it is none. */
  title: (groups: { object?: string; what?: string; subject?: string }, whole: string) => string | undefined
}

const rule = (type: EventType, source: string, title: EventRule['title'], needsDate = false): EventRule => ({
  needsDate,
  pattern: new RegExp(source, source.includes(String.raw`\p{Lu}`) ? 'gu' : 'giu'),
  title,
  type,
})

/** « que le chantier… », « devrait ouvrir »: what is said, no thing. */
const isSaid = (object: string): boolean =>
  /^(?:que?(?![\p{L}])|qu'|si |où |(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)(?![\p{L}])|vouloir |devoir |pouvoir |avoir |être )/iu.test(
    object,
  )

const clean = (object: string): string =>
  object
    .replace(/«\s*|\s*»/g, '')
    .replace(/^(?:notre|votre|nos|mon)\s/i, '')
    .replace(/^cette\s/i, 'la ')
    .replace(/^(?:ce|cet)\s/i, 'le ')
    .replace(/\s+/g, ' ')
    .trim()

const of =
  (noun: string) =>
  ({ object }: { object?: string }): string | undefined =>
    object && /\p{L}{3}/u.test(object) && !isSaid(object)
      ? `${noun} ${withDe(clean(object)).replace(/^de (?=le |les )/, 'de ')}`
      : undefined

/** After « de » of its own: `inauguration de la gigafactory`. */
const after =
  (noun: string) =>
  ({ object }: { object?: string }, whole: string): string | undefined => {
    if (!object || !/\p{L}{3}/u.test(object) || isSaid(object)) return undefined
    const link = /(?:du|des|de la|de l'|de|d')\s*$/iu.exec(whole.slice(0, whole.lastIndexOf(object)))?.[0] ?? 'de '
    return `${noun} ${link.toLowerCase()}${clean(object)}`
  }

const OF = String.raw`\s+(?:officielle\s+|récente\s+)?(?:(?:du|des|de)\s+|d')`
const NAMED_HEADS =
  "Rencontres?|Salon|Forum|Festival|Foire|Journées?|Semaine|Nuit|Nuits|Fête|Trophées|Assises|Congrès|Biennale|Triennale|Matinales?|Matinée|Convention|Sommet|Concours|Grand Prix|Marathon|Semi-marathon|Braderie|Carnaval|Printemps|Challenge|Tournoi|Coupe|Tour|Olympiades|Universités? d'été|Hackathon|Colloque|Séminaire|Ducasse|Virades|Village|Marché de Noël|Portes ouvertes"
const PLAIN_HEADS =
  'sommet|convention|salon|forum|festival|foire|triennale|biennale|congrès|marathon|semi-marathon|tournoi|challenge|hackathon|braderie|carnaval|trophées'
const TYPES: [RegExp, EventType][] = [
  [/^inauguration/iu, 'inauguration'],
  [/^assemblée générale|general meeting/iu, 'assembly'],
  [/^signature/iu, 'signing'],
  [/première pierre|groundbreaking/iu, 'construction'],
  [/salon|foire|braderie|marché/iu, 'fair'],
  [/triennale|biennale|exposition|expo/iu, 'exhibition'],
  [/marathon|tournoi|challenge|coupe|tour|grand prix|olympiades|course/iu, 'sport'],
  [/trophées|concours/iu, 'award'],
  [
    /forum|congrès|colloque|séminaire|convention|assises|sommet|rencontres|conférence|université|journée/iu,
    'conference',
  ],
  [/matinale|matinée|petit-déjeuner|job|réunion|atelier|webinaire|portes ouvertes/iu, 'meeting'],
]

/** The type of an event by the first noun of its title. */
export const typeOfTitle = (title: string): EventType =>
  TYPES.find(([pattern]) => pattern.test(title.split(' ').slice(0, 2).join(' ')))?.[1] ??
  TYPES.find(([pattern]) => pattern.test(title))?.[1] ??
  'other'

const whole: EventRule['title'] = (_, text) =>
  capitalise(
    text
      .replace(/«\s*|\s*»/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^(?:les|la|le|l'|une?|des)\s?/iu, '')
      .trim(),
  )

/** What a fair is about: « de l'agriculture connectée », « des métiers ». */
const ABOUT = String.raw`(?:\s+(?:(?:du|de la|des|de)\s+|de l'|d')\p{Ll}[\p{L}-]{2,}(?:\s\p{Ll}+(?:ée?s?|els?|elles?|iques?|aux|ales?|aires?|ive?s?))?)`
const LOWER_MORE = String.raw`(?:\s+(?!(?:de|du|des|d|à|au|aux|en|a|est|et|ou|qui|que|dans|pour|sur|par|avec|la|le|les|ont|sont|se|chez|dont|comme|aura|sera|était|avait|lors|s'est|devenues?)(?![\p{L}]))\p{Ll}[\p{L}-]+)`

export const EVENT_RULES: readonly EventRule[] = [
  rule('inauguration', `inauguration${OF}${OBJECT}`, after('Inauguration')),
  rule('inauguration', `(?:a|ont|avait|avaient)${ASIDE} inauguré${ASIDE} ${OBJECT}`, of('Inauguration')),
  rule('inauguration', `inaugur(?:e|ent|ait|aient|a|era|eront)(?![\\p{L}])${ASIDE} ${OBJECT}`, of('Inauguration')),
  rule(
    'inauguration',
    `(?:a|ont) été (?:officiellement )?inaugurée?s? (?!le (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?<object>(?:la|le|les|l')\\s?[^,.;:!?()«»…]{2,90}?)${STOP}`,
    of('Inauguration'),
  ),
  rule(
    'inauguration',
    `(?:^|[,.:;] |»\\s)(?<object>[^,.;:!?()«»]{3,90}?)(?:, [^,]{3,60},)? (?:(?:a|ont|avait|avaient) été|sera|seront|est|sont|vient d'être)(?: officiellement)? inaugurée?s?(?! (?:la|les|l'|le (?!\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)))`,
    of('Inauguration'),
  ),
  rule(
    'inauguration',
    `inaugurée?s? [^,]{0,40}, (?<object>(?:cette|ce|cet|ces|la|le|les|l')\\s?[^,.;:!?()«»…]{2,60}?)${STOP}`,
    of('Inauguration'),
  ),
  rule(
    'inauguration',
    `(?:rideau|voile) (?:s'est levé|se lève|a été levé|est levé) sur ${OBJECT}`,
    ({ object }) => object && `Inauguration ${withDe(clean(object))}`,
  ),
  rule(
    'inauguration',
    `(?:^|[,.:;] )(?<object>[^,.;:!?()«»]{3,90}?)(?: \\([^)]*\\))? (?:a|ont) (?:bénéficié|fait l'objet)${ASIDE}[^.]{0,30}?d'une inauguration`,
    of('Inauguration'),
  ),
  rule(
    'inauguration',
    `(?:^|[,.:;] )(?<object>[^,.;:!?()«»]{3,80}?) (?:ouvre|ouvrira|ouvraient|ouvrait|a ouvert|ouvrent|ouvriront) (?:officiellement )?(?:ses|leurs) (?:portes|ateliers)`,
    of('Ouverture'),
    true,
  ),
  rule('inauguration', `ouverture (?:officielle )?(?:du|de la|de l'|d'une?|des) ?${OBJECT}`, after('Ouverture'), true),
  rule(
    'assembly',
    `[Aa]ssemblée générale(?: annuelle| ordinaire| extraordinaire| constitutive)?(?<object>(?: (?:du|de la|de|des)| (?:de )?[dl]')\\s?${NAME})?`,
    ({ object }) => `Assemblée générale${object ? object.replace(/\s+/g, ' ') : ''}`,
  ),
  rule(
    'signing',
    `(?:sign(?:é|ée|ent|e|aient|ait|eront|era|er|ature|atures|és|ées)|(?:ont|a) (?:conclu|paraphé))(?![\\p{L}])[^.;]{0,80}?(?<what>(?:protocole d'accord|acte de vente|convention|partenariat|accord|charte|contrat|mémorandum|lettre d'intention|compromis de vente|pacte|bail)[^,.;()«»]{0,50}?)(?:(?= à l'| à la | au siège| en mairie)|${STOP})`,
    ({ what }) =>
      what &&
      `Signature ${withDe(/^(?:conv|ch|lett)/.test(what) ? `la ${what}` : /^[aâ]/.test(what) ? `l'${what}` : `le ${what}`)}`,
  ),
  rule(
    'exhibition',
    `(?:[Ee]xposition|[Ee]xpo|[Vv]ernissage)(?! au? | aux )(?: photo(?:graphique)?s?| temporaire| collective)?(?: de l'exposition)?(?<object> (?:« ?[^»]{2,80} ?»|(?:de |d')?${NAME}))`,
    ({ object }) => object && `Exposition ${clean(object.trim())}`,
  ),
  rule(
    'founding',
    `(?:est née|[Nn]aissance de|est créée?|a été créée?|a vu le jour|voit le jour|[Cc]réation de)s? (?<object>(?:l'association|l'|la société|la fédération|le groupement|le collectif|le cluster|le club)\\s?${NAME})`,
    ({ object }) => object && `Création ${withDe(object)}`,
  ),
  rule(
    'announcement',
    `(?<what>entrée?) au capital (?<object>(?:du |de la |de l'|des |de |d')[^,.;:!?()«»…]{2,60}?)${STOP}`,
    ({ object }) => object && `Entrée au capital ${object}`,
  ),
  rule(
    'meeting',
    `[Cc]onférence de presse(?: annuelle| de rentrée| commune)?(?<object>(?: (?:du|de la|de l'|des|de)\\s?| d')[^,.;:!?()«»…]{2,60}?)?${STOP}`,
    ({ object }) => `Conférence de presse${object ?? ''}`,
    true,
  ),
  rule(
    'visit',
    `(?:s'est rendue?|se rendra|se rendait|se sont rendus|sera|seront|était|était en visite|en visite(?: officielle)?|en déplacement|faire étape|a fait étape|est venue?|viendra|était attendue?|est attendue?|est arrivée?) (?<object>(?:à|au|aux|dans|en) (?:la |l'|le |les )?\\p{Lu}[^,.;:!?()«»…]{1,50}?)${STOP}`,
    ({ object }) => object && `Visite ${object}`,
    true,
  ),
  rule(
    'visit',
    `(?<![Uu]ne |[Dd]es |[Ll]a |guidée |premi[èe]re |\\p{L})(?:[Vv]isite|(?<=[Ll]a )venue|Venue)(?: officielle| ministérielle| de chantier)? (?<object>(?:du|de la|de l'|des|d'une?) ?[^,.;:!?()«»…]{3,70}?)${STOP}`,
    ({ object }, text) => object && `${capitalise(/^\p{L}+/u.exec(text)?.[0] ?? 'Visite')} ${object}`,
    true,
  ),
  rule(
    'handover',
    "pass(?:e|era|ait|er) (?:la main|le relais|le flambeau|le témoin)|passage de (?:témoin|relais|flambeau)|passation (?:de pouvoirs?|de direction)|(?:confier\\p{Ll}*|reprendr?\\p{Ll}*|transm\\p{Ll}+)[^.]{0,25} (?:les rênes|les clés|le flambeau|la présidence|la direction)|succèd(?:e|era) à|prend(?:ra|re)? (?:la tête|la direction|la présidence|les rênes|ses fonctions)|pri(?:s|t|ses?) les (?:commandes|rênes|clés)|(?:a été|est|vient d'être) (?:élue?|nommée?|désignée?) (?:à la (?:présidence|tête|direction)|présidente?|directeur|directrice)",
    () => 'Passation de direction',
  ),
  rule(
    'construction',
    `(?:construction|pose de la première pierre|première pierre|début des travaux|lancement des travaux|rénovation|réhabilitation|extension|agrandissement)${OF}${OBJECT}`,
    ({ object }, text) => {
      if (!object || /^(?:véhicules?|machines?|nouvelles?\b|logements|bâtiments|maisons|batteries)/i.test(object))
        return undefined
      const [noun = ''] = /^.*?(?=\s+(?:officielle\s+|récente\s+)?(?:du|des|de|d'))/iu.exec(text) ?? []
      return after(capitalise(/première pierre/i.test(text) ? 'pose de la première pierre' : noun))({ object }, text)
    },
  ),
  rule(
    'announcement',
    `(?:annonçait|annonçaient|annonce|annonçent|a annoncé|ont annoncé|avait annoncé|a dévoilé|dévoilait) (?!\\p{Lu}\\p{Ll}+ \\p{Lu})${OBJECT}`,
    of('Annonce'),
    true,
  ),
  rule(
    'announcement',
    `(?:annonce|annoncé|annonçait|confirmé|confirme) (?<object>(?:le rachat|l'acquisition|la création|la fermeture|l'arrivée|l'implantation|la construction|la reprise|la vente|la fusion|l'ouverture|le lancement)[^,.;:!?()«»…]{3,80}?)${STOP}`,
    of('Annonce'),
  ),
  rule('announcement', `annonce (?:(?:du|des|de)\\s+|d')${OBJECT}`, after('Annonce'), true),
  rule(
    'milestone',
    `(?:commenc\\p{Ll}+|démarr\\p{Ll}+|lanc\\p{Ll}+|débute\\p{Ll}*) (?:sa|la|leur|les) (?<object>production[^,.;()]{0,40}?)${STOP}`,
    ({ object }) => object && `Début de la ${object}`,
    true,
  ),
  rule(
    'milestone',
    `(?:a|ont) (?:lancé|démarré)${ASIDE} (?<object>(?:une?|la|le|sa|son|leur)\\s[^,.;:!?()«»…]{4,80}?)${STOP}`,
    of('Lancement'),
    true,
  ),
  rule(
    'milestone',
    `(?:mis|mettra|mettront|mettre|met|mettent|mettait|mettaient) en (?:service|production|exploitation)${ASIDE} ${OBJECT}`,
    of('Mise en service'),
    true,
  ),
  rule(
    'milestone',
    `(?:^|[,.:;] )(?<object>[^,.;:!?()«»]{3,90}?) (?:a|ont|sera|seront|est|sont)(?: été)?(?: officiellement| enfin)? mise?s? en (?:service|exploitation|production)`,
    of('Mise en service'),
    true,
  ),
  rule(
    'announcement',
    `(?:a|ont) (?:présenté|dévoilé)${ASIDE} (?<object>(?:les |le |la |l'|son |sa |ses |leur |leurs )(?:résultats|bilan|stratégie|plan|projet|feuille de route|enquête|programme)[^,.;:!?()«»…]{0,60}?)${STOP}`,
    of('Présentation'),
    true,
  ),
  rule(
    'milestone',
    `(?:mise en (?:service|exploitation|production)|démarrage|lancement)${OF}${OBJECT}`,
    ({ object }, text) =>
      object && after(capitalise(/^(?:mise en \p{Ll}+|\p{L}+)/iu.exec(text)?.[0] ?? 'Lancement'))({ object }, text),
    true,
  ),
  rule(
    'milestone',
    '(?:fonctionnera|tournera|sera|entrera) (?:à plein régime|en service|opérationnelle?)',
    (_, text) => (/régime/.test(text) ? 'Fonctionnement à plein régime' : 'Mise en service'),
    true,
  ),
  rule(
    'anniversary',
    String.raw`(?:fêt|célèbr|célébr|souffl|commémor)\p{Ll}+[^.]{0,40}?(?:ses|leurs|son|le|les) (?<what>\d+ ?(?:ans|bougies)|(?:\d+e|\d+ème|dixième|vingtième|trentième|cinquantième|centième) anniversaire|centenaire)`,
    ({ what }) => what && capitalise(what.replace('bougies', 'ans')),
  ),
  rule(
    'installation',
    String.raw`s'(?:installe|installer|implanter|est installée?|implante|est implantée?|installera|implantera|installent)(?:\s\p{Ll}+ment)? (?<object>(?:à|au|dans|sur|en|aux)\s[^,.;:!?()«»]{2,60}?)${STOP}`,
    ({ object }) => object && `Installation ${object}`,
  ),
  rule(
    'award',
    `(?:[Rr]eçu|reçoit|reçoivent|obtenu|obtient|remporté|remporte|décroché|décroche|décernée?)[^.;«»]{0,30}?(?<what>(?:label|prix|trophée|médaille|titre|grand prix)s?(?: d'(?:or|argent|honneur))?\\s(?:« ?[^»]{2,60} ?»|(?:de la |de l'|du |de |d')?${NAME}))`,
    ({ what }) =>
      what && `Remise ${withDe(/^(?:médaille)/.test(what) ? `la ${what}` : `le ${what}`)}`.replace(/«\s*|\s*»/g, ''),
  ),
  rule(
    'visit',
    `(?<what>(?:[Mm]ission|[Vv]isite|[Dd]élégation|[Dd]éplacement)\\s(?:commerciale|officielle|ministérielle|économique|diplomatique|présidentielle|d'étude|de prospection)(?:\\s\\p{Ll}+aise?|\\s\\p{Ll}+ienne|\\s\\p{Ll}+oise?|\\s\\p{Ll}+ande)?(?:\\s(?:dans le|en|à|au|aux|du|de) (?:nord|sud|est|ouest)?(?:\\s?(?:de la |du )?${NAME})?)?)`,
    ({ what }) => what && capitalise(what.replace(/\s+(?:de|du|à|en|au|aux|dans le)\s*$/u, '').trim()),
  ),
  rule(
    'context',
    String.raw`(?:[Pp]andémie|[Éé]pidémie) (?:de |du |d')(?:la )?\p{Lu}[\p{L}]+(?:-\d+)?|(?:JO|Jeux [Oo]lympiques|Jeux [Pp]aralympiques|Coupe du monde|Tour de France)(?: (?:de|d'))?(?: (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d| \p{Lu}\p{L}+)|(?:[Tt]empête|[Oo]uragan) \p{Lu}\p{Ll}+`,
    whole,
  ),
  rule(
    'context',
    '(?<what>inondations|crues|émeutes|sécheresse|canicule|incendie)',
    ({ what }) => what && capitalise(what),
    true,
  ),
]

/** Titles of events that stand in a text as they are: « les Rencontres de la forge », « la biennale Bois et lumière », « tournoi des entreprises de Thiers ». */
export const NAMED_EVENTS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}-])(?:\d+(?:e|ème|er|ère|ᵉ)s? (?:édition (?:du |de la |de l'|des )?)?)?(?:${NAMED_HEADS})(?:${LOWER_MORE}){0,3}${ABOUT}?(?:\s+(?:(?:du|de la|des|de) (?:l')?|d'|de l')?\s?(?:\p{Ll}+ )?${NAME})?`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}-])(?:\d+(?:e|ème|er|ère|ᵉ)s? )?(?:${PLAIN_HEADS})(?:${LOWER_MORE}){0,2}(?:\s+(?:(?:du|de la|des|de) |d'|de l')?${NAME}(?:\s+et \p{L}+)?)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}-])(?:\d+(?:e|ème|er|ère|ᵉ)s? )(?:${PLAIN_HEADS}|édition|course|salon|rencontre|journée)(?:${LOWER_MORE}){1,3}(?:\s+(?:(?:du|de la|des|de) |d'|de l')?${NAME})?`,
    'gu',
  ),
]

/** What is held, with its day: « conférence sur l'hydrogène », « petit-déjeuner du club », « portes ouvertes ». */
export const DATED_EVENT = new RegExp(
  String.raw`(?<![\p{L}-])(?<what>(?:conférence(?! de presse)|réunion(?: publique| d'information)?|petit[- ]déjeuner|afterwork|job[- ]?dating|forum|portes ouvertes|webinaire|atelier|table ronde|concert|spectacle|course|randonnée|marché|visite guidée|cérémonie(?! de signature)|soirée|journée|colloque|séminaire|vœux|voeux|exposition|festival|salon|bourse|gala|tournoi|stage|permanence|vernissage|vente aux enchères|enquête publique|concertation(?: préalable)?|séance d'information|remise des (?:prix|trophées|diplômes)|rencontre|conseil communautaire|conseil municipal|comice|kermesse|vide-grenier|loto|bal)(?:\s(?:d'|de |du |des |à |sur |pour |entre )?(?:l'|la |les |le )?[\p{L}«][^,.;:!?()]{2,60}?)?)${STOP}`,
  'giu',
)
