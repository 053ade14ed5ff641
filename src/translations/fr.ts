/**
 * What the plugin says to an editor at run time, in French. Labels stand beside their fields.
 * The panel makes a list of what stands between commas after a colon: a sentence has one or the other.
 */
export const fr = {
  endsBeforeStart: 'La fin est avant le début : corrigez l’une des deux dates.',
  insee: 'Un code INSEE de commune a cinq caractères, par exemple 62276 ou 2A004.',
  inseeDepartment: 'Un code de département s’écrit 62, 2A ou 974.',
  inseeRegion: 'Un code de région a deux chiffres, par exemple 32.',
  mayNotPublish: 'Votre rôle ne permet pas de changer ce que le public voit : enregistrez un brouillon qu’un éditeur publiera.',
  mediaWithoutAlt:
    'Image sans texte alternatif : « {{name}} ». Décrivez-la dans la médiathèque ou cochez « Image décorative » puis publiez de nouveau.',
  mediaRightsEnded: 'Les droits de « {{name}} » ont pris fin le {{date}} : choisissez une autre image ou prolongez les droits puis publiez de nouveau.',
  naf: 'Un code NAF s’écrit 27.20Z.',
  notUnderOneself: 'Une fiche ne peut pas se contenir elle-même : choisissez-en une autre.',
  rna: 'Un numéro RNA commence par W, suivi de neuf chiffres.',
  siren: 'Ce numéro SIREN est faux : neuf chiffres, dont le dernier est une clé de contrôle.',
  siret: 'Ce numéro SIRET est faux : quatorze chiffres, dont le dernier est une clé de contrôle.',
  timeZone: 'Fuseau horaire inconnu : écrivez par exemple Europe/Paris.',
  underEmbargo: 'Sous embargo jusqu’au {{date}} : planifiez la publication après cette date ou levez l’embargo.',
  url: 'Une adresse commence par https:// ou http://.',
  lastAdmin: 'C’est le dernier compte d’administration : donnez d’abord ce rôle à quelqu’un d’autre.',
}
