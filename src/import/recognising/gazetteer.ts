import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import type { PlaceType } from '../document.ts'
import {
  ENGLISH_AREAS,
  ENGLISH_COUNTRIES,
  ENGLISH_TOWNS,
  TOWNS_ABROAD,
  TOWNS_LIKE_WORDS,
  TOWNS_NEARBY,
} from './placesAbroad.ts'
import { foldName } from './words.ts'

export type GazetteerPlace = {
  code?: string
  department?: string
  /** What people call a commune by: the beginning of its name. */
  isShort?: true
  name: string
  population: number
  type: PlaceType
}

export type Gazetteer = {
  /** By folded name; several where a name is of several places, the most populous first. */
  byName: ReadonlyMap<string, readonly GazetteerPlace[]>
  /** Folded names of communities of communes and the like (EPCI), without what kind they are. */
  communities: ReadonlySet<string>
  /** The names of regions by the codes of their departments. */
  regionOf: ReadonlyMap<string, string>
  /** Words of the longest name. */
  longest: number
}

type Commune = { code: string; departement?: string; nom: string; population?: number; type: string }
type Division = { code: string; nom: string; region?: string }

/** Countries that regional news speaks of, and continents: there is no list of them in the open data of France's divisions. */
const COUNTRIES =
  "Allemagne|Angleterre|Argentine|Australie|Autriche|Belgique|Brésil|Bulgarie|Canada|Chine|Corée du Sud|Croatie|Danemark|Écosse|Égypte|Espagne|Estonie|États-Unis|Finlande|France|Grande-Bretagne|Grèce|Hongrie|Inde|Indonésie|Irlande|Islande|Israël|Italie|Japon|Lettonie|Lituanie|Luxembourg|Maroc|Mexique|Norvège|Nouvelle-Zélande|Pays-Bas|Pologne|Portugal|République tchèque|Roumanie|Royaume-Uni|Russie|Sénégal|Serbie|Singapour|Slovaquie|Slovénie|Suède|Suisse|Taïwan|Tunisie|Turquie|Ukraine|Vietnam|Algérie|Afrique du Sud|Albanie|Andorre|Arabie saoudite|Arménie|Azerbaïdjan|Bénin|Biélorussie|Bosnie|Burkina Faso|Cameroun|Chili|Chypre|Colombie|Congo|Côte d'Ivoire|Cuba|Émirats arabes unis|Équateur|Éthiopie|Gabon|Géorgie|Ghana|Guinée|Haïti|Iran|Irak|Jordanie|Kazakhstan|Kenya|Kosovo|Liban|Libye|Macédoine|Madagascar|Malaisie|Mali|Malte|Mauritanie|Moldavie|Monaco|Monténégro|Mozambique|Niger|Nigeria|Ouzbékistan|Pakistan|Panama|Pérou|Philippines|Qatar|Rwanda|Sri Lanka|Syrie|Tchad|Tchéquie|Thaïlande|Togo|Uruguay|Venezuela|Corée|Québec|USA"
const CONTINENTS = 'Afrique|Amérique|Amérique du Nord|Amérique du Sud|Asie|Europe|Océanie'
/** Historical provinces and landscapes, which no register has. */
const AREAS =
  "Alsace|Anjou|Aquitaine|Ardenne|Artois|Aunis|Auvergne|Avesnois|Béarn|Beauce|Berry|Boulonnais|Bourbonnais|Bourgogne|Bresse|Calaisis|Cambrésis|Caux|Champagne|Champagne-Ardenne|Choletais|Cotentin|Côte d'Azur|Côte d'Opale|Dauphiné|Douaisis|Dunkerquois|Flandre|Flandres|Forez|Franche-Comté|Gascogne|Gévaudan|Grand Lille|Grand Paris|Grande Région|Hainaut|Hainaut-Cambrésis|Languedoc|Languedoc-Roussillon|Lauragais|Limousin|Lorraine|Lyonnais|Maine|Mélantois|Midi-Pyrénées|Montreuillois|Nivernais|Nord-Pas-de-Calais|Périgord|Picardie|Poitou|Poitou-Charentes|Ponthieu|Provence|Quercy|Rhône-Alpes|Roussillon|Saintonge|Santerre|Savoie|Ternois|Thiérache|Touraine|Valenciennois|Velay|Vermandois|Vexin|Vimeu|Vivarais|Wallonie|Audomarois|Pévèle|Bassin minier|Beauvaisis|Soissonnais|Laonnois|Lensois|Béthunois|Lunévillois|Brabant|Côte Fleurie|Pays basque|Catalogne|Bavière|Sarre|Amandinois|Amiénois|Arrageois|Denaisis|Sambre-Avesnois|Saint-Quentinois|Noyonnais|Compiégnois|Chaunois|Flandre intérieure|Flandre maritime|Flandre occidentale|Flandre orientale|Houtland|Pays d'Auge|Bessin|Pays de Bray|Axe Seine|Valois|Gâtinais|Sologne|Vendômois|Blésois|Orléanais|Dunois|Drouais|Hurepoix|Mantois|Barrois|Argonne|Woëvre|Saulnois|Toulois|Thionvillois|Sundgau|Kochersberg|Morvan|Auxois|Beaujolais|Mâconnais|Chalonnais|Charolais|Brionnais|Autunois|Bugey|Haut-Bugey|Dombes|Genevois|Chablais|Faucigny|Tarentaise|Maurienne|Beaufortain|Grésivaudan|Trièves|Vercors|Diois|Tricastin|Roannais|Pilat|Livradois|Livradois-Forez|Limagne|Combrailles|Aubrac|Margeride|Cévennes|Rouergue|Ségala|Larzac|Camargue|Luberon|Comtat Venaissin|Queyras|Ubaye|Mercantour|Corbières|Minervois|Cerdagne|Comminges|Couserans|Bigorre|Armagnac|Lomagne|Chalosse|Médoc|Libournais|Entre-deux-Mers|Agenais|Albigeois|Carcassonnais|Biterrois|Bordelais|Bergeracois|Sarladais|Confolentais|Angoumois|Niortais|Thouarsais|Bressuirais|Loudunais|Châtelleraudais|Saumurois|Baugeois|Craonnais|Mauges|Pays de Retz|Vannetais|Trégor|Cornouaille|Avranchin|Alençonnais|Tournaisis|Hesbaye|Condroz|Borinage|Campine|Brabant wallon|Brabant flamand|Limbourg|Zélande|Rhénanie|Ruhr|Bade-Wurtemberg|Lombardie|Piémont|Ligurie|Galice|Andalousie|Navarre|Aragon|Kent|Pays de Galles|Sambre|Escaut|Scarpe|Deûle|Vallée de la Seine|Val de Loire|Gaume|Famenne|Entre-Sambre-et-Meuse|Pays de Herve|Brivadois|Sénonais|Pays de Caux|Puisaye|Perche|Velin|Isle Crémieu|Nord-Isère|Sud-Alsace"
const read = async <T>(name: string): Promise<T> => {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json')
  return JSON.parse(await readFile(path.join(path.dirname(file), 'data', `${name}.json`), 'utf8')) as T
}

const KIND_OF_COMMUNITY = /^(?:CC|CA|CU|METRO|SAN|Métropole|Communauté (?:de communes|d'agglomération|urbaine))\b\s*/i

/** The first word of a name says less there: « Grande-Synthe », « Villeneuve-d'Ascq ». */
const NO_SHORT_NAME =
  /^(?:bourg|chapelle|chateau|croix|fontaine|fosses?|franche|grande?|haute?|isles?|mont|montagne|mouli?ns?|neuve|notre|petite?|pierre|plessis|point|ponts?|ports?|roche|rochers?|rives?|sables|sainte?|touche|tours?|trois|ville|villeneuve)$/
const LEAST_WITH_SHORT_NAME = 15_000

/** « Cherbourg », « Vélizy »: what people call large communes by, where no other commune of some size begins alike. */
const shortNames = (communes: readonly Commune[]): Map<string, GazetteerPlace> => {
  const found = new Map<string, { communes: number; place: GazetteerPlace }>()
  for (const { code, departement, nom, population = 0, type } of communes) {
    const short = foldName(nom.split('-')[0] ?? '')
    if (type !== 'commune-actuelle' || !nom.includes('-') || population < 2000) continue
    if (short.length < 5 || short.includes(' ') || NO_SHORT_NAME.test(short)) continue
    const before = found.get(short)
    if (before) before.communes += 1
    else {
      const place = {
        code,
        isShort: true as const,
        name: nom.split('-')[0] ?? '',
        population: 2000,
        type: 'commune' as const,
      }
      found.set(short, {
        communes: population < LEAST_WITH_SHORT_NAME ? 2 : 1,
        place: { ...place, ...(departement && { department: departement }) },
      })
    }
  }
  return new Map([...found].filter(([, each]) => each.communes === 1).map(([short, { place }]) => [short, place]))
}

const load = async (): Promise<Gazetteer> => {
  const [communes, departments, regions, communities] = await Promise.all([
    read<Commune[]>('communes'),
    read<Division[]>('departements'),
    read<Division[]>('regions'),
    read<{ nom: string }[]>('epci'),
  ])
  const byName = new Map<string, GazetteerPlace[]>()
  const add = (place: GazetteerPlace): void => {
    const key = foldName(place.name)
    const places = byName.get(key)
    if (places) places.push(place)
    else byName.set(key, [place])
  }
  for (const { code, nom } of regions) add({ code, name: nom, population: 3e6, type: 'region' })
  for (const { code, nom } of departments) add({ code, name: nom, population: 5e5, type: 'department' })
  for (const { code, departement, nom, population = 0, type } of communes)
    if (type === 'commune-actuelle')
      add({ code, name: nom, population, type: 'commune', ...(departement && { department: departement }) })
  // What was a commune before it was merged still has its name, where no other commune has it.
  for (const { code, departement, nom, type } of communes)
    if ((type === 'commune-deleguee' || type === 'commune-associee') && !byName.has(foldName(nom)))
      add({ code, name: nom, population: 0, type: 'commune', ...(departement && { department: departement }) })
  for (const [list, type, population] of [
    [COUNTRIES, 'country', 1e6],
    [CONTINENTS, 'continent', 1e6],
    [AREAS, 'area', 1e6],
    [TOWNS_ABROAD, 'commune', 1e6],
    [ENGLISH_COUNTRIES, 'country', 1e6],
    [ENGLISH_AREAS, 'area', 1e6],
    [ENGLISH_TOWNS, 'commune', 1e6],
    [TOWNS_NEARBY, 'commune', 5000],
    [TOWNS_LIKE_WORDS, 'commune', 500],
  ] as const)
    for (const name of list.split('|')) {
      const same = byName.get(foldName(name)) ?? []
      const isListed =
        type === 'commune'
          ? same.some((place) => place.name === name)
          : same.some((place) => place.type === 'region' || place.type === 'department')
      if (!isListed) add({ name, population, type })
    }
  for (const [short, place] of shortNames(communes)) if (!byName.has(short)) byName.set(short, [place])
  for (const places of byName.values()) places.sort((a, b) => b.population - a.population)
  const names = new Set(
    communities.map(({ nom }) =>
      foldName(nom.replace(KIND_OF_COMMUNITY, '')).replace(/^(?:de la|de l|du|des|de|d|le|la|les)\s/, ''),
    ),
  )
  const regionNames = new Map(regions.map(({ code, nom }) => [code, nom]))
  const regionOf = new Map(departments.map(({ code, region = '' }) => [code, regionNames.get(region) ?? '']))
  return { byName, communities: names, longest: 8, regionOf }
}

let loaded: Promise<Gazetteer> | undefined

/** The communes, departments and regions of France with their INSEE codes (open data of INSEE, prepared by Etalab), and countries; loaded once a process. */
export const loadGazetteer = (): Promise<Gazetteer> => (loaded ??= load())
