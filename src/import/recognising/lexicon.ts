import { foldName } from './words.ts'

/** Words of French that rules look for: job titles, kinds of organisation and of place. General words only; names of organisations and people come from the text, or from the newsroom. */

/** Words between commas, the longest first: it is the longest that a pattern must try first. */
const listed = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .toSorted((a, b) => b.length - a.length)

/** With or without a capital at each word: patterns that look for names cannot ignore case, which would make every letter a capital (`\p{Lu}` with `i`). */
export const eitherCase = (text: string): string =>
  text.replaceAll(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

/** What a person is, as French writes it, both genders. */
export const JOB_WORDS = listed(`
  président, présidente, vice-président, vice-présidente, directeur, directrice, dirigeant, dirigeante, gérant, gérante, cogérant, cogérante,
  fondateur, fondatrice, cofondateur, cofondatrice, co-fondateur, co-fondatrice, PDG, P-DG, DG, DGA, DGS, DRH, maire, adjoint, adjointe,
  conseiller, conseillère, préfet, préfète, sous-préfet, sous-préfète, ministre, secrétaire, député, députée, sénateur, sénatrice, eurodéputé,
  eurodéputée, responsable, chef, cheffe, chargé, chargée, délégué, déléguée, trésorier, trésorière, administrateur, administratrice,
  porte-parole, manager, manageur, manageuse, ingénieur, ingénieure, artiste, sculpteur, sculptrice, peintre, plasticien, plasticienne,
  photographe, architecte, paysagiste, chercheur, chercheuse, professeur, professeure, enseignant, enseignante, avocat, avocate, consultant,
  consultante, coordinateur, coordinatrice, coordonnateur, coordonnatrice, animateur, animatrice, organisateur, organisatrice, entrepreneur, entrepreneuse, patron,
  patronne, associé, associée, commissaire, recteur, rectrice, proviseur, proviseure, doyen, doyenne, élu, élue, agriculteur, agricultrice,
  éleveur, éleveuse, boulanger, boulangère, artisan, artisane, brasseur, brasseuse, référent, référente, chanteur, chanteuse, médecin,
  économiste, historien, historienne, journaliste, rédacteur, rédactrice, auteur, autrice, auteure, ambassadeur, ambassadrice, technicien,
  technicienne, conservateur, conservatrice, designer, designeuse, parrain, marraine, lauréat, lauréate, propriétaire, repreneur, repreneuse,
  actionnaire, trésorière, inspecteur, inspectrice, capitaine, entraîneur, entraîneuse, chancelier, chancelière, gouverneur, gouverneure,
  développeur, développeuse, numéro un, bâtonnier, notaire, huissier, étudiant, étudiante, salarié, salariée, médiateur, médiatrice, bourgmestre, échevin, échevine, greffier, greffière, juge, procureur, procureure, magistrat, magistrate, commandant, commandante, colonel, colonelle, amiral, évêque, infirmier, infirmière, pharmacien, pharmacienne, chirurgien, chirurgienne, vétérinaire, sociologue, géographe, urbaniste, soudeur, soudeuse, syndicaliste, militant, militante, bénévole, apprenti, apprentie, alternant, alternante, stagiaire, doctorant, doctorante, post-doctorant, post-doctorante, maître de conférences, maîtresse de conférences, mécène, galeriste, collectionneur, collectionneuse, chorégraphe, danseur, danseuse, compositeur, compositrice, musicien, musicienne, comédien, comédienne, réalisateur, réalisatrice, cinéaste, metteur en scène, metteuse en scène, illustrateur, illustratrice, dessinateur, dessinatrice, graphiste, écrivain, écrivaine, romancier, romancière, poète, poétesse, athlète, champion, championne, skipper, navigateur, navigatrice, investisseur, investisseuse, rapporteur, rapporteure, viticulteur, viticultrice, vigneron, vigneronne, maraîcher, maraîchère, pêcheur, pêcheuse, armateur, armatrice, restaurateur, restauratrice, hôtelier, hôtelière, cuisinier, cuisinière, styliste, créateur, créatrice, inventeur, inventrice, commissaire-priseur, numéro deux, DAF, DSI, CEO, CTO,
  COO, CFO, céramiste, libraire, bibliothécaire, graveur, graveuse, verrier, verrière, potier, potière, tapissier, tapissière, lamineur, fondeur, mouleur, chaudronnier, chaudronnière, aide-soignant, aide-soignante, biologiste, chimiste, géologue, agronome, œnologue, botaniste,
  physicien, physicienne, mathématicien, mathématicienne, exploitant, exploitante, mareyeur, mareyeuse, ostréiculteur, ostréicultrice, horticulteur, horticultrice, sage-femme, docteur, docteure, expert-comptable, experte-comptable, contremaître, contremaîtresse`)

export const JOB = `(?:(?:[Aa]nciens?|[Aa]nciennes?|ex|futur|future|nouveau|nouvel|nouvelle|actuel|actuelle|première|premier|co)[- ])?(?:${JOB_WORDS.map(eitherCase).join('|')})s?`

/** Nouns that a public body's name begins with. */
const PUBLIC = listed(`
  communauté d'agglomération, communauté de communes, communauté urbaine, métropole européenne, métropole, syndicat mixte,
  syndicat intercommunal, conseil départemental, conseil régional, conseil municipal, conseil communal, conseil communautaire, chambre de commerce et d'industrie,
  chambre de métiers et de l'artisanat, chambre des métiers et de l'artisanat, chambre d'agriculture, chambre de métiers, chambre des métiers,
  chambre régionale, CCI, CMA, agence de développement, agence d'urbanisme, agence de l'eau, agence régionale, établissement public foncier,
  établissement public, pôle métropolitain, pôle d'équilibre territorial, direction régionale, direction départementale, ministère,
  office de tourisme, office public, grand port maritime, port autonome, rectorat, préfecture, sous-préfecture, ville, mairie, municipalité,
  commune, agglomération, intercommunalité, SDIS, SIVOM, CCAS, CPAM, URSSAF, caisse des dépôts, port, parc naturel régional,
  tribunal de commerce, centre hospitalier, CHU`)
const ASSOCIATION = listed(`
  association, fédération, union, syndicat, club, cercle, réseau, collectif, comité, fondation, amicale, mission locale, cluster,
  pôle de compétitivité, pôle, initiative, maison de l'emploi, confédération, ligue, medef, UIMM, CPME, groupement, ONG`)
const EDUCATION = listed(`
  université, école, lycée, collège, institut, centre de formation, IUT, campus, CFA, faculté, conservatoire, académie,
  parc technologique, parc scientifique, technopole, technopôle, incubateur, pépinière, laboratoire, centre de recherche, centre technique`)
const COMPANY = listed(`
  groupe, société, entreprise, start-up, startup, jeune pousse, PME, ETI, TPE, constructeur, équipementier, fabricant, enseigne, banque,
  caisse, coopérative, cabinet, filiale, géant, industriel, spécialiste, opérateur, promoteur, distributeur, brasserie, laboratoires,
  imprimerie, maison-mère, sous-traitant, prestataire, bureau d'études, bailleur, transporteur, logisticien, studio, holding, assureur, armateur, chimiste, motoriste, plasturgiste, avionneur, semencier, fournisseur, producteur, fintech, biotech, scale-up, licorne, foncière, hypermarché, supermarché, fonderie, biscuiterie,
  conserverie, sucrerie, papeterie, verrerie, éditeur, énergéticien, sidérurgiste, aménageur, agence, établissements, ateliers, compagnie,
  manufacture, chantiers, crédit, scierie, tannerie, menuiserie, fromagerie, distillerie, chocolaterie, coutellerie, cristallerie, savonnerie, tuilerie, filature, ganterie, boulangerie, librairie, restaurant, armement, faïencerie, cimenterie, clinique`)

const longestFirst = (words: string[]): string =>
  words.map((word) => eitherCase(word).replaceAll(' ', '\\s+')).join('|')

export const PUBLIC_HEAD = longestFirst(PUBLIC)
export const ASSOCIATION_HEAD = longestFirst(ASSOCIATION)
export const EDUCATION_HEAD = longestFirst(EDUCATION)
export const COMPANY_HEAD = longestFirst(COMPANY)

/** Words that end the names of companies and bodies: « Limoges Métropole », « Isère Habitat ». */
export const ORGANISATION_TAIL =
  /\s(?:Agglo|Agglomération|Métropole|Habitat|Invest|Développement|Industries?|Group|Groupe|Énergies?|Logistique|Logistics|France|Europe|International|Holding|Technologies|Systems?|Services|Solutions|Promotion|Tourisme|Expansion|Center|Centre|Academy|School|Consulting|Conseil|Ingénierie|Mutuelle|Assurances?|Motors|Foundation|Fondation|Initiative|Entreprises?|Commerce|Automobiles?|Company|Corporation|Lab|Labs|Campus|Campus France|SAS|SA|SARL|SASU|SCOP|SCIC|GIE|SNC)$/u

/** What stands built somewhere. Feminine and masculine, singular. */
export const FACILITY_NOUN = listed(`
  usine, gigafactory, giga-usine, méga-usine, megafactory, centrale, site, entrepôt, plateforme, plate-forme, ressourcerie, recyclerie, tiers-lieu, centre aquatique,
  centre commercial, centre culturel, centre de tri, centre logistique, centre des congrès, station, gare, musée, médiathèque, bibliothèque,
  stade, piscine, salle, théâtre, château, abbaye, cathédrale, halle, hôtel de ville, hôtel, hôpital, maison de santé, crèche, data center,
  centre de données, ferme, parc éolien, parc photovoltaïque, méthaniseur, unité, barrage, pont, écluse, canal, aéroport, port, terminal, quai,
  friche, terril, fosse, chaufferie, déchetterie, station d'épuration, hôtel d'entreprises, pépinière d'entreprises, locaux, chantier,
  bâtiment, immeuble, ateliers, atelier, laboratoire, fonderie, raffinerie, brasserie, distillerie, abattoir, cimenterie, verrerie, aciérie,
  haut fourneau, cinéma, patinoire, vélodrome, palais, zénith, kursaal, phare, beffroi, cité, citadelle, jardin, village, magasin, boutique,
  showroom, crématorium, cimetière, gymnase, complexe, espace, grange, maison, moulin, ligne de production, centre d'essais,
  hangar, filature, manufacture, scierie, papeterie, sucrerie, conserverie, biscuiterie, tannerie, chaudronnerie, centre d'appels, centre de recherche, dépôt, silo, carrière, mine, plateforme logistique, base logistique, base navale, chaufferie biomasse, héliport, aérodrome, caserne, cuisine centrale, auditorium, amphithéâtre, observatoire, salle des fêtes,
  boulodrome, skatepark, hippodrome, planétarium, aquarium, zoo, centre nautique, Ehpad, maison de retraite, résidence, camping, gare maritime, tunnel, viaduc, plateau technique, blanchisserie, restaurant, centre de production, centre de distribution, parc des expositions, parc expo`)

/** Words that are written with a capital and are no names of ours. */
export const NO_NAME = new Set(
  `état etat internet web covid noël pâques toussaint parlement constitution république gouvernement assemblée sénat bourse terre monde histoire nord sud est ouest nord-est nord-ouest sud-est sud-ouest
  monsieur madame mesdames messieurs mademoiselle dieu lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  pme tpe eti rh jo tva cdi cdd btp ia ess rse ht ttc pib co2 vih sida adn pdf dvd tgv ter cv ok faq rgpd gps led usb wifi nb ps cop21 ags ag ca n° er rdv vip qr tv fm id ir is rtt smic sms mms bts but dut cap bep bac mba esg sav pac enr r&d b2b b2c nft pc ue ceo dg pdg drh dga dgs cto coo cfo
  français française allemand allemande américain américaine anglais anglaise australien australienne autrichien autrichienne belge brésilien brésilienne britannique canadien canadienne chinois chinoise coréen coréenne danois danoise espagnol espagnole européen européenne finlandais finlandaise hongrois hongroise indien indienne irlandais irlandaise italien italienne japonais japonaise luxembourgeois luxembourgeoise mexicain mexicaine néerlandais néerlandaise norvégien norvégienne polonais polonaise portugais portugaise roumain roumaine russe saoudien suédois suédoise suisse taïwanais taïwanaise tchèque turc turque
  maître expo légion coût siret siren prix gratuit gratuite complet complète
  photographies peintures sculptures installations graphisme dessins gravures vidéos cgu cgv eurl sarl sas sasu plu plui scot plh sraddet srdeii cper cpier piiec pcaet zac zae zfe ppri dpe ges epci pnr onu otan insee unsplash image photo video newsletter edito éditorial agenda programme article info infos news actualité actualités contact accueil bienvenue merci bravo félicitations bonjour retour`
    .split(/\s+/)
    .map(foldName),
)
