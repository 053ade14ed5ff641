import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const PANEL = {
  alike: { en: 'There twice', fr: 'En double' },
  alikeHere: {
    en: 'The media library has pictures that look like this one:',
    fr: 'La médiathèque a des images qui ressemblent à celle-ci\u00A0:',
  },
  alikeIntro: {
    en: 'Pictures that look alike, whatever their size and format. Choose the one that stays, and have it take the place of the other: “Replace everywhere”, on the page of the other one.',
    fr: 'Des images qui se ressemblent, quels que soient leur taille et leur format. Choisissez celle qui reste, puis mettez-la à la place de l’autre\u00A0: «\u202FRemplacer partout\u202F», sur la page de l’autre.',
  },
  asGrid: { en: 'Pictures', fr: 'Images' },
  asList: { en: 'List', fr: 'Liste' },
  display: { en: 'How files are shown', fr: 'Affichage des fichiers' },
  empty_alike: { en: 'No two pictures look alike.', fr: 'Aucune image n’est en double.' },
  empty_rights: { en: 'No rights end within a month.', fr: 'Aucun droit ne se termine d’ici un mois.' },
  empty_unused: { en: 'Every file is used somewhere.', fr: 'Chaque fichier sert quelque part.' },
  ended: { en: 'Rights ended on {{date}}', fr: 'Droits terminés le {{date}}' },
  ends: { en: 'Rights end on {{date}}', fr: 'Droits jusqu’au {{date}}' },
  lists: { en: 'What to look at', fr: 'Que revoir' },
  next: { en: 'Further', fr: 'Suite' },
  pixels: { en: '{{width}} × {{height}} pixels', fr: '{{width}} × {{height}} pixels' },
  previous: { en: 'Back', fr: 'Retour' },
  public: { en: 'on the site', fr: 'sur le site' },
  rights: { en: 'Rights that end', fr: 'Droits qui se terminent' },
  rightsIntro: {
    en: 'Files whose rights have ended, or end within a month. Nothing is published with them after that day; what is public stays until you replace it.',
    fr: 'Les fichiers dont les droits sont terminés, ou le seront d’ici un mois. Passé ce jour, rien ne se publie avec eux\u202F; ce qui est public le reste tant que vous ne les remplacez pas.',
  },
  select: { en: 'Select', fr: 'Sélectionner' },
  selectFile: { en: 'Select “{{name}}”', fr: 'Sélectionner «\u202F{{name}}\u202F»' },
  title: { en: 'Media to look at', fr: 'Médiathèque à revoir' },
  toTrash: { en: 'Move to the trash', fr: 'Mettre à la corbeille' },
  trashed: { en: 'In the trash.', fr: 'À la corbeille.' },
  unused: { en: 'Used nowhere', fr: 'Inutilisés' },
  unusedIntro: {
    en: 'Files that no document leads to, published or in draft; the oldest first. Moved to the trash, they can come back.',
    fr: 'Les fichiers auxquels aucun document ne mène, publié ou en brouillon\u202F; les plus anciens d’abord. Mis à la corbeille, ils peuvent revenir.',
  },
  uploaded: { en: 'uploaded on {{date}}', fr: 'envoyé le {{date}}' },
  usedIn: { en: 'Where it is used', fr: 'Où il est utilisé' },
  withoutAlt: { en: 'no alternative text', fr: 'sans texte alternatif' },
} satisfies Record<string, Bilingual>

/** What the panel says of files that need to be looked at. */
export const mediaReviewText = textsOf(PANEL)
