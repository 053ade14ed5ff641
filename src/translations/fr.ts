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
  webhookAddress: 'Cette adresse ne convient pas : écrivez une adresse complète en https:// ou http:// sans nom d’utilisateur ni mot de passe.',
  webhookAddressForbidden: 'Cette adresse désigne un réseau privé ou cette machine même. Écrivez l’adresse publique du site.',
  webhookChanged: 'Ce webhook vient d’être modifié par ailleurs : rechargez la page et recommencez.',
  webhookCharacters: 'Seuls les caractères ASCII visibles et les espaces passent dans un en-tête HTTP : recopiez la valeur sans accent ni retour à la ligne.',
  webhookHeaderName: 'Un nom d’en-tête n’a que des lettres, des chiffres et des tirets : écrivez par exemple X-Site-Key.',
  webhookHeaderReserved: 'L’en-tête « {{name}} » est écrit par la rédaction elle-même : choisissez un autre nom.',
  webhookHeaderTwice: 'L’en-tête « {{name}} » est là deux fois : gardez-en un.',
  webhookHeaderValue: 'Écrivez la valeur de l’en-tête « {{name}} ». Elle est à écrire de nouveau quand le webhook change de serveur ou qu’il a été dupliqué.',
  webhookHours: 'Le délai est un nombre d’heures entre 0 et 720.',
  webhookSecretShown: 'Ce secret a déjà été montré et ne l’est qu’une fois. S’il est perdu, renouvelez-le.',
  webhookToken: 'Écrivez le jeton que ce service demande. Il est à écrire de nouveau quand le webhook change de serveur ou qu’il a été dupliqué.',
  webhookWait: 'Écrivez un nombre entier de millisecondes, entre 0 et 3600000.',
  webhookWaits: 'L’attente la plus longue ({{longest}} ms) est plus courte que le temps de calme ({{quiet}} ms) : corrigez l’une des deux.',
}
