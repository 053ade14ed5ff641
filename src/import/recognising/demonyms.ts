import type { Gazetteer } from './gazetteer.ts'
import type { PlaceMention } from './places.ts'
import type { Scan } from './scan.ts'
import { foldName } from './words.ts'

/**
 * What people and things of a town or a department are called, by the adjective's stem: « une PME guérétoise » is of Guéret. Those that are of several places (« montois »), or words of
 * another kind, are left out: a wrong town is worse than none.
 */
const ADJECTIVES: Record<string, string> = {
  'Aix-en-Provence': 'aixois',
  Albi: 'albigeois',
  Amiens: 'amiénois',
  Angers: 'angevin',
  Annecy: 'annécien',
  Ardèche: 'ardéchois',
  Arras: 'arrageois',
  Auxerre: 'auxerrois',
  Aveyron: 'aveyronnais',
  Avignon: 'avignonnais',
  Bayonne: 'bayonnais',
  Belfort: 'belfortain',
  Besançon: 'bisontin',
  Béziers: 'biterrois',
  Blois: 'blésois',
  Bordeaux: 'bordelais',
  Bourges: 'berruyer',
  Brest: 'brestois',
  'Brive-la-Gaillarde': 'briviste',
  Caen: 'caennais',
  Calais: 'calaisien',
  Cantal: 'cantalien',
  Carcassonne: 'carcassonnais',
  Castres: 'castrais',
  Chambéry: 'chambérien',
  'Châlons-en-Champagne': 'châlonnais',
  Chartres: 'chartrain',
  Châteauroux: 'castelroussin',
  Cholet: 'choletais',
  'Clermont-Ferrand': 'clermontois',
  Colmar: 'colmarien',
  Corrèze: 'corrézien',
  Creuse: 'creusois',
  Dieppe: 'dieppois',
  Dijon: 'dijonnais',
  Drôme: 'drômois',
  Dunkerque: 'dunkerquois',
  Épinal: 'spinalien',
  Évreux: 'ébroïcien',
  Finistère: 'finistérien',
  Gers: 'gersois',
  Grenoble: 'grenoblois',
  Guéret: 'guérétois',
  Isère: 'isérois',
  'La Rochelle': 'rochelais',
  Landes: 'landais',
  Laval: 'lavallois',
  'Le Havre': 'havrais',
  'Le Mans': 'manceau',
  Liège: 'liégeois',
  Lille: 'lillois',
  Limoges: 'limougeaud',
  Lorient: 'lorientais',
  Lozère: 'lozérien',
  Lyon: 'lyonnais',
  Marseille: 'marseillais',
  Maubeuge: 'maubeugeois',
  Mazamet: 'mazamétain',
  Metz: 'messin',
  Montauban: 'montalbanais',
  Montluçon: 'montluçonnais',
  Montpellier: 'montpelliérain',
  Morbihan: 'morbihannais',
  Mulhouse: 'mulhousien',
  Namur: 'namurois',
  Nancy: 'nancéien',
  Nantes: 'nantais',
  Nice: 'niçois',
  Nîmes: 'nîmois',
  Niort: 'niortais',
  Orléans: 'orléanais',
  Pau: 'palois',
  Perpignan: 'perpignanais',
  Poitiers: 'poitevin',
  Quimper: 'quimpérois',
  Reims: 'rémois',
  Rennes: 'rennais',
  Roanne: 'roannais',
  Rodez: 'ruthénois',
  Roubaix: 'roubaisien',
  Rouen: 'rouennais',
  'Saint-Étienne': 'stéphanois',
  'Saint-Malo': 'malouin',
  'Saint-Nazaire': 'nazairien',
  Sarthe: 'sarthois',
  Strasbourg: 'strasbourgeois',
  Tarbes: 'tarbais',
  Tarn: 'tarnais',
  Thiers: 'thiernois',
  Toulon: 'toulonnais',
  Toulouse: 'toulousain',
  Tourcoing: 'tourquennois',
  Tournai: 'tournaisien',
  Troyes: 'troyen',
  Valence: 'valentinois',
  Valenciennes: 'valenciennois',
  Vannes: 'vannetais',
  Vendée: 'vendéen',
  Vichy: 'vichyssois',
  Vosges: 'vosgien',
}

const placeOf = new Map(Object.entries(ADJECTIVES).map(([place, adjective]) => [adjective, place]))

/** The masculine singular of an adjective: « guérétoises », « nancéiennes », « mancelle ». */
const masculine = (word: string): string[] => {
  const singular = word.replace(/(?<=[eaéunrdtx])s$|(?<=eau)x$/u, '')
  return [
    word,
    singular,
    singular.replace(/elle$/u, 'eau'),
    singular.replace(/nne$/u, 'n'),
    singular.replace(/e$/u, ''),
  ]
}

/** Towns and departments that a text only says by their adjective: « le groupe vosgien Brixel », « l'agence bordelaise ». */
export const findDemonyms = (scan: Scan, gazetteer: Gazetteer): PlaceMention[] =>
  [...scan.open.matchAll(/(?<=\p{L}[ ,])(?<![\p{L}-])\p{Ll}{5,}(?![\p{L}'-])/gu)].flatMap(({ 0: word, index }) => {
    const name = masculine(word).flatMap((each) => placeOf.get(each) ?? [])[0]
    const place = name
      ? gazetteer.byName.get(foldName(name))?.find((each) => each.type === 'commune' || each.type === 'department')
      : undefined
    if (!name || !place) return []
    return [
      {
        end: index + word.length,
        name,
        sentence: scan.sentence,
        start: index,
        type: place.type,
        ...(place.code && { code: place.code }),
        ...(place.department && { department: place.department }),
      },
    ]
  })
