import type { ImportedDocument } from '../../src/import/document.ts'

type Day = string | undefined

/** What a document says, as a person reads it: names as it writes them, `[title, start]` of events. Other names of a thing stand behind a bar. */
export type Facts = {
  articles: string[]
  artworks?: string[]
  events: [title: string, start: Day][]
  file: string
  kind: ImportedDocument['kind']
  never?: string[]
  organisations: string[]
  people: string[]
  places: string[]
  publishedOn?: string
  relations: [string, string][]
}

/** All organisations and people in these documents are invented; only communes, departments and regions exist. */
export const FACTS: readonly Facts[] = [
  {
    file: '01-newsletter-loire.md',
    kind: 'newsletter',
    articles: [
      "La fonderie Mécalor investit 12 millions d'euros à Roanne",
      'Assemblée générale : le Pôle Loire Industries change de président',
      'Une bourse aux stages à Saint-Étienne',
    ],
    organisations: [
      'Mécalor',
      'Pôle Loire Industries',
      'Tissages du Forez',
      'CCI de Saint-Étienne',
      'Lycée Benoît-Fourneyron',
    ],
    people: ['Hélène Marchadier', 'Gérard Vialatte', 'Nadia Cherifi'],
    places: [
      'Roanne',
      'Loire',
      'Saint-Étienne',
      'salle Fontalon|salle Fontalon de Roanne',
      'atelier de Mécalor|atelier à Roanne|nouvel atelier à Roanne',
    ],
    events: [
      ['Inauguration du nouvel atelier de Mécalor à Roanne', '2025-03-06'],
      ['Assemblée générale du Pôle Loire Industries', '2025-03-25T18:00'],
      ['Passation de direction du Pôle Loire Industries|Passation', undefined],
      ['Forum des métiers', '2025-04-03'],
    ],
    relations: [
      ['Hélène Marchadier', 'Mécalor'],
      ['Gérard Vialatte', 'Pôle Loire Industries'],
      ['Nadia Cherifi', 'Tissages du Forez'],
    ],
  },
  {
    file: '02-communique-bretagne.txt',
    kind: 'story',
    publishedOn: '2024-09-12',
    articles: ['Armor Voilerie rachète les Chantiers du Blavet'],
    organisations: ['Armor Voilerie', 'Chantiers du Blavet', 'Lorient Agglomération'],
    people: ['Yannick Le Goff', 'Maëlle Kervadec'],
    places: ['Lorient', 'Lanester'],
    events: [
      ['Signature du contrat', '2024-09-10'],
      ['Annonce du rachat des Chantiers du Blavet|Rachat des Chantiers du Blavet', undefined],
    ],
    relations: [
      ['Maëlle Kervadec', 'Armor Voilerie'],
      ['Yannick Le Goff', 'Lorient Agglomération'],
      ['Armor Voilerie', 'Lorient'],
    ],
  },
  {
    file: '03-teasers-alsace.txt',
    kind: 'listing',
    publishedOn: '2024-10',
    articles: [
      'Le 4 octobre dernier, la start-up Rhénalyse inaugurait son laboratoire à Illkirch-Graffenstaden',
      'Le 2 octobre dernier avait lieu le Salon régional de la sous-traitance, à Mulhouse',
      "Communauté de communes du Ried de Marckolsheim. Le 28 septembre dernier est née l'association Ried Solidaire (RS)",
      'À Sélestat, près de Colmar. Depuis 2015, les locaux du Smictom accueillent les déchets recyclables',
      "Chambre d'agriculture du Bas-Rhin. C'est ainsi que Bernard Schmittbiel",
    ],
    organisations: [
      'Rhénalyse',
      'Mulhouse Alsace Agglomération',
      'Communauté de communes du Ried de Marckolsheim',
      'Ried Solidaire',
      'Smictom',
      "Chambre d'agriculture du Bas-Rhin",
      'Fédération des vignerons',
    ],
    people: ['Bernard Schmittbiel'],
    places: [
      'Illkirch-Graffenstaden',
      'Mulhouse',
      'Sélestat',
      'Colmar',
      'Alsace',
      'locaux du Smictom',
      'laboratoire de Rhénalyse|laboratoire à Illkirch-Graffenstaden',
    ],
    events: [
      ['Inauguration du laboratoire de Rhénalyse', '2024-10-04'],
      ['Salon régional de la sous-traitance', '2024-10-02'],
      ["Création de l'association Ried Solidaire", '2024-09-28'],
    ],
    relations: [['Bernard Schmittbiel', 'Fédération des vignerons']],
  },
  {
    file: '04-story-provence.txt',
    kind: 'story',
    publishedOn: '2025-10-08',
    articles: ["L'hydrogène prend ses quartiers à Fos-sur-Mer"],
    organisations: [
      'Hydrosud',
      'Méditerranée Énergies',
      "Région Provence-Alpes-Côte d'Azur",
      'Métropole Aix-Marseille-Provence',
    ],
    people: ['Karim Benali', 'Sophie Arnoux'],
    places: ['Fos-sur-Mer', 'Marseille', 'Bouches-du-Rhône', 'unité de production', 'port de Marseille'],
    events: [['Mise en service', '2027']],
    relations: [['Karim Benali', 'Hydrosud']],
    never: ['photovoltaïque'],
  },
  {
    file: '05-agenda-occitanie.html',
    kind: 'newsletter',
    articles: ["Vœux de la CCI de l'Aveyron", "Salon de l'agriculture connectée", "Exposition « Couteaux d'ici »"],
    organisations: ["CCI de l'Aveyron", 'Forge Aubrac'],
    people: ['Dominique Costes'],
    places: ['Rodez', 'Laguiole', 'parc des expositions de Rodez', 'musée de la coutellerie de Laguiole', 'Aveyron'],
    events: [
      ["Vœux de la CCI de l'Aveyron", '2025-01-29T18:30'],
      ["Salon de l'agriculture connectée", '2025-02-06'],
      ["Couteaux d'ici", undefined],
    ],
    relations: [['Dominique Costes', "CCI de l'Aveyron"]],
    never: ['Mentions légales'],
  },
  {
    file: '06-mail-normandie.eml',
    kind: 'newsletter',
    articles: ['Verralia rallume son four à Romilly-sur-Andelle', 'Une fresque pour la gare de Vernon'],
    organisations: ['Verralia', 'Art en Gare'],
    people: ['Antoine Lequesne', 'Clara Duhamel', 'Hugo Letellier'],
    places: ['Romilly-sur-Andelle', 'Eure', 'Vernon', 'gare de Vernon'],
    events: [['Inauguration de Lignes de Seine', '2024-05-30']],
    artworks: ['Lignes de Seine'],
    relations: [
      ['Lignes de Seine', 'Clara Duhamel'],
      ['Lignes de Seine', 'Hugo Letellier'],
      ['Lignes de Seine', 'Art en Gare'],
    ],
    never: ['aperçu caché', 'Se désabonner'],
  },
  {
    file: '07-digest-grand-est.txt',
    kind: 'digest',
    publishedOn: '2024-11',
    articles: [
      "L'essentiel de l'industrie en Lorraine en novembre",
      'Ferrolor modernise son aciérie de Neuves-Maisons',
      "l'université de Lorraine et Cristalor signent une convention",
      'un nouveau président pour le Medef de la Moselle',
    ],
    organisations: ['Ferrolor', 'Université de Lorraine', 'Cristalor', 'Medef Moselle|Medef de la Moselle', 'Batiplus'],
    people: ['Julien Hartmann', 'Marie-Claude Weber'],
    places: [
      'Lorraine',
      'Neuves-Maisons',
      'Meurthe-et-Moselle',
      'Nancy',
      'Metz',
      'aciérie de Neuves-Maisons|ligne de production à Neuves-Maisons',
    ],
    events: [
      ["Mise en service d'une nouvelle ligne de production", '2024-11-04'],
      ['Signature de la convention de partenariat', '2024-11-14'],
      ['Passation de direction du Medef Moselle|Élection du président du Medef Moselle', '2024-11-20'],
    ],
    relations: [['Julien Hartmann', 'Batiplus']],
  },
  {
    file: '08-gazette-auvergne.txt',
    kind: 'listing',
    publishedOn: '2025-06-20',
    articles: [
      "La coutellerie Lames d'Or fête ses 100 ans",
      "Clermont-Ferrand. Le groupe Michelinaud et l'École supérieure de chimie de Clermont ont inauguré le 12 juin un laboratoire commun",
      "Vichy Communauté. La communauté d'agglomération a voté",
    ],
    organisations: ["Lames d'Or", 'Michelinaud', 'École supérieure de chimie de Clermont', 'Vichy Communauté'],
    people: ['Eugène Chazal', 'Paul Garnier'],
    places: ['Thiers', 'Clermont-Ferrand'],
    events: [
      ["100 ans de Lames d'Or", undefined],
      ["Inauguration d'un laboratoire commun", '2025-06-12'],
      ["Adoption d'un budget de 95 millions d'euros|Vote du budget", '2025-05'],
    ],
    relations: [['Eugène Chazal', "Lames d'Or"]],
  },
  {
    file: '09-park-newsletter-savoie.md',
    kind: 'newsletter',
    publishedOn: '2025-12',
    articles: [
      "L'année s'achève et le Parc d'activités des Glières n'a jamais été aussi vivant",
      'Décolpro agrandit son usine',
      'Le Club Entreprises Arve fait peau neuve',
      'Bienvenue à ALPTRONIC !',
      'Course solidaire',
    ],
    organisations: [
      "SIPAG|Syndicat Intercommunal du Parc d'Activités des Glières",
      'Décolpro',
      'Club Entreprises Arve',
      'ALPTRONIC',
      'Montagne Partagée',
    ],
    people: ['Laurence Mermillod', 'Stéphane Pellier', 'Anne-Lise Favre', 'Marc Donzel'],
    places: [
      "Parc d'activités des Glières",
      'Avenue du Semnoz',
      'Cluses',
      'Annecy',
      'Bonneville',
      'usine de Cluses|usine de Décolpro',
    ],
    events: [
      ['Course des Glières', '2025-12-06T10:00'],
      ['Lancement du chantier', '2025-10'],
      ['Achèvement du chantier', '2026-03-20'],
      ["Nomination d'Anne-Lise Favre", '2025-09'],
      ["Installation d'ALPTRONIC au Parc d'activités des Glières", undefined],
      ['Installation du Club Entreprises Arve à Bonneville|Installation à Bonneville', undefined],
    ],
    relations: [
      ['Laurence Mermillod', 'SIPAG'],
      ['Stéphane Pellier', 'Décolpro'],
      ['Anne-Lise Favre', 'Club Entreprises Arve'],
      ['Marc Donzel', 'ALPTRONIC'],
    ],
  },
  {
    file: '10-story-bordeaux.txt',
    kind: 'story',
    articles: ["La filière aéronautique de Nouvelle-Aquitaine accélère avec la construction du centre d'essais"],
    organisations: ['Aérovia', 'Airtech', 'Vol/Next', 'Université de Bordeaux'],
    people: [],
    places: [
      'Nouvelle-Aquitaine',
      'Mérignac',
      'France',
      'Europe',
      'États-Unis',
      "centre d'essais d'Aérovia à Mérignac",
    ],
    events: [["Construction du centre d'essais d'Aérovia à Mérignac", undefined]],
    relations: [["centre d'essais", 'Mérignac']],
    never: ['Image'],
  },
  {
    file: '11-agreement-basque.txt',
    kind: 'story',
    publishedOn: '2024',
    articles: ['Les ports de Bayonne et de Bilbao ont officialisé leur coopération'],
    organisations: [
      'Port de Bayonne',
      'Autorité portuaire de Bilbao',
      'Euskadi Invest',
      'Chambre de commerce franco-espagnole',
    ],
    people: ['Iñaki Etxeberria', 'Christine Dufau'],
    places: ['Bayonne', 'Bilbao'],
    events: [
      ["Signature de l'accord de coopération", '2024-07-03'],
      ['Visite officielle de la délégation espagnole', undefined],
    ],
    relations: [
      ['Iñaki Etxeberria', 'Autorité portuaire de Bilbao'],
      ['Christine Dufau', 'Port de Bayonne'],
    ],
    never: ['Jeanne Dupuy', 'thé vert', 'cookies'],
  },
  {
    file: '12-html-table-hauts.html',
    kind: 'newsletter',
    publishedOn: '2024-03-20',
    articles: ['Le Marais Vert ouvre ses portes à Caudry', 'Textilys recrute'],
    organisations: ['Le Marais Vert|Marais Vert', 'Terres Communes', 'Textilys'],
    people: [],
    places: ['Caudry', 'Solesmes', 'Le Cateau-Cambrésis', 'ferme urbaine Le Marais Vert'],
    events: [
      ['Ouverture de la ferme urbaine Le Marais Vert', '2024-03-15'],
      ["Réunion d'information", '2024-04-09T14:00'],
    ],
    relations: [['Textilys', 'Solesmes']],
  },
]
