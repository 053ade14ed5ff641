import type { PayloadRequest } from 'payload'

import { fill, languageOf } from './t.ts'
import type { Bilingual } from './t.ts'

/**
 * The sentences for an editor about what they wrote. A project may reword them: `i18n.translations.fr.beffroi`. The panel makes a list of what
 * stands between commas after a colon: a sentence has one or the other.
 */
export const VALIDATION = {
  blockInvalid: {
    en: 'A block of “{{field}}” is not right (“{{detail}}”): open it and correct what is marked.',
    fr: 'Un bloc de «\u202F{{field}}\u202F» n’est pas juste («\u202F{{detail}}\u202F»)\u00A0: ouvrez-le et corrigez ce qui est marqué.',
  },
  blockUnfinished: {
    en: 'A block of “{{field}}” is not finished (“{{detail}}”): fill it in or take it out.',
    fr: 'Un bloc de «\u202F{{field}}\u202F» n’est pas terminé («\u202F{{detail}}\u202F»)\u00A0: complétez-le ou retirez-le.',
  },
  dateUnreadable: {
    en: '“{{field}}” is not a date that exists. Write for instance 2023-06-22 or 2023-06-22T18:30+02:00.',
    fr: '« {{field}} » n’est pas une date qui existe. Écrivez par exemple 2023-06-22 ou 2023-06-22T18:30+02:00.',
  },
  dateYear: {
    en: 'The year of “{{field}}” is not one from {{first}} to {{last}}: correct it.',
    fr: 'L’année de « {{field}} » est hors des années {{first}} à {{last}} : corrigez-la.',
  },
  differencesTab: { en: 'Differences', fr: 'Différences' },
  endsBeforeStart: {
    en: 'The end is before the start: correct one of the two dates.',
    fr: 'La fin est avant le début : corrigez l’une des deux dates.',
  },
  expired: {
    en: 'This article expired on {{date}}: change its expiry date or clear it and publish again.',
    fr: 'Cet article a expiré le {{date}} : changez sa date d’expiration ou effacez-la puis publiez de nouveau.',
  },
  formerSlugTaken: {
    en: 'The address “{{slug}}” is that of another document today: change it there first.',
    fr: 'L’adresse « {{slug}} » est aujourd’hui celle d’un autre document : changez-la d’abord là-bas.',
  },
  insee: {
    en: 'An INSEE commune code has five characters, for instance 62276 or 2A004.',
    fr: 'Un code INSEE de commune a cinq caractères, par exemple 62276 ou 2A004.',
  },
  inseeDepartment: {
    en: 'A department code is written 62, 2A or 974.',
    fr: 'Un code de département s’écrit 62, 2A ou 974.',
  },
  inseeRegion: {
    en: 'A region code has two digits, for instance 32.',
    fr: 'Un code de région a deux chiffres, par exemple 32.',
  },
  lastAdmin: {
    en: 'This is the last administrator account: give this role to someone else first.',
    fr: 'C’est le dernier compte d’administration : donnez d’abord ce rôle à quelqu’un d’autre.',
  },
  leadsToItself: {
    en: 'A record cannot lead to itself: choose another one.',
    fr: 'Une fiche ne peut pas renvoyer à elle-même : choisissez-en une autre.',
  },
  linkAddress: {
    en: 'The address of a link starts with https://, for instance https://www.example.com, or with mailto: or tel:, without a space.',
    fr: 'Une adresse de lien commence par https://, par exemple https://www.exemple.fr, ou par mailto: ou tel:, sans espace.',
  },
  linkForbidden: {
    en: 'The link “{{detail}}” in “{{field}}” is of a kind that has no place in a text: take it out.',
    fr: 'Le lien « {{detail}} » dans « {{field}} » est d’un genre qui n’a pas sa place dans un texte : retirez-le.',
  },
  linkUnusable: {
    en: 'A link leads nowhere in “{{field}}” (“{{detail}}”). Write a whole address that starts with https:// or take the link out.',
    fr: 'Un lien ne mène nulle part dans « {{field}} » (« {{detail}} »). Écrivez une adresse complète qui commence par https:// ou retirez le lien.',
  },
  lockedSubject: { en: 'Your account is closed for some minutes', fr: 'Votre compte est fermé pour quelques minutes' },
  lockedText: {
    en: 'Five wrong passwords in a row were tried with your address. Your account is closed for ten minutes, but what is open stays open.\n\nTo get in without waiting, choose a new password: {{link}}\n\nIf it was not you, there is nothing to do: nobody got in.',
    fr: 'Cinq mots de passe faux de suite ont été essayés avec votre adresse. Votre compte est fermé pour dix minutes, mais ce qui est ouvert le reste.\n\nPour entrer sans attendre, choisissez un nouveau mot de passe : {{link}}\n\nSi ce n’était pas vous, il n’y a rien à faire : personne n’est entré.',
  },
  mayNotPublish: {
    en: 'Your role does not let you change what the public sees: save a draft for an editor to publish.',
    fr: 'Votre rôle ne permet pas de changer ce que le public voit : enregistrez un brouillon qu’un éditeur publiera.',
  },
  mediaRightsEnded: {
    en: 'The rights of “{{name}}” ended on {{date}}: choose another image or extend the rights and publish again.',
    fr: 'Les droits de « {{name}} » ont pris fin le {{date}} : choisissez une autre image ou prolongez les droits puis publiez de nouveau.',
  },
  mediaWithoutAlt: {
    en: 'Image without alternative text: “{{name}}”. Describe it in the media library or tick “Decorative image” and publish again.',
    fr: 'Image sans texte alternatif : « {{name}} ». Décrivez-la dans la médiathèque ou cochez « Image décorative » puis publiez de nouveau.',
  },
  missingInMainLanguage: {
    en: '“{{field}}” is missing in {{language}}: nothing is published without the main language. Write it and publish that language with the others.',
    fr: '« {{field}} » manque en {{language}} : rien n’est publié sans la langue principale. Écrivez-le et publiez cette langue avec les autres.',
  },
  missingTarget: {
    en: '“{{field}}” leads to “{{name}}” which is in the trash or deleted: choose another record or restore that one.',
    fr: '« {{field}} » mène à « {{name}} » qui est à la corbeille ou supprimé : choisissez une autre fiche ou restaurez celle-là.',
  },
  naf: { en: 'A NAF code is written 27.20Z.', fr: 'Un code NAF s’écrit 27.20Z.' },
  notInACircle: {
    en: 'A record cannot contain itself by way of others ({{chain}}): choose another one.',
    fr: 'Une fiche ne peut pas se contenir par le détour d’une autre ({{chain}}) : choisissez-en une autre.',
  },
  notUnderOneself: {
    en: 'A record cannot contain itself: choose another one.',
    fr: 'Une fiche ne peut pas se contenir elle-même : choisissez-en une autre.',
  },
  number: {
    en: '“{{field}}” is not a number. Write for instance 1250 or 12.5.',
    fr: '« {{field}} » n’est pas un nombre. Écrivez par exemple 1250 ou 12,5.',
  },
  otherLocale: {
    en: 'locale: a write is in one language, and “{{locale}}” is none of this newsroom’s ({{codes}}). Send one request a language.',
    fr: 'locale : on écrit dans une langue à la fois, et « {{locale}} » n’en est pas une de cette rédaction ({{codes}}). Envoyez une requête par langue.',
  },
  passwordCommon: {
    en: 'This password is one of those that are tried first: take a few unrelated words instead.',
    fr: 'Ce mot de passe est de ceux que l’on essaie d’abord : prenez plutôt quelques mots sans lien entre eux.',
  },
  passwordPersonal: {
    en: 'This password contains your name or your address: choose one that does not speak of you.',
    fr: 'Ce mot de passe contient votre nom ou votre adresse : choisissez-en un qui ne parle pas de vous.',
  },
  passwordShort: {
    en: 'A password has at least twelve characters: a few unrelated words will do.',
    fr: 'Un mot de passe a douze caractères au moins : quelques mots sans lien entre eux font l’affaire.',
  },
  passwordSite: {
    en: 'This password is little more than the name of the site: choose one that does not speak of it.',
    fr: 'Ce mot de passe tient au nom du site : choisissez-en un qui ne parle pas de lui.',
  },
  point: {
    en: '“{{field}}” is not a point on Earth: write the longitude from -180 to 180 and the latitude from -90 to 90.',
    fr: '« {{field}} » n’est pas un point de la Terre : écrivez la longitude de -180 à 180 et la latitude de -90 à 90.',
  },
  richTextNode: {
    en: '“{{field}}” holds an element that its editor does not know (“{{detail}}”): take it out.',
    fr: '« {{field}} » contient un élément que son éditeur ne connaît pas (« {{detail}} ») : retirez-le.',
  },
  richTextShape: {
    en: '“{{field}}” is not a text as its editor writes it (“{{detail}}”): send a well-formed Lexical document.',
    fr: '« {{field}} » n’est pas un texte tel que son éditeur l’écrit (« {{detail}} ») : envoyez un document Lexical bien formé.',
  },
  richTextTarget: {
    en: '“{{field}}” leads to what is no content of the website (“{{detail}}”): choose another record.',
    fr: '« {{field}} » renvoie à ce qui n’est pas un contenu du site (« {{detail}} ») : choisissez une autre fiche.',
  },
  richTextTooDeep: {
    en: '“{{field}}” is made of elements nested too deeply: take levels out.',
    fr: '« {{field}} » est fait d’éléments emboîtés trop profondément : ôtez des niveaux.',
  },
  richTextTooLong: {
    en: '“{{field}}” is too long: split the text into several.',
    fr: '« {{field}} » est trop long : partagez le texte en plusieurs.',
  },
  richTextTooManyBlocks: {
    en: '“{{field}}” has more than {{detail}} blocks: take some out or share the text into several.',
    fr: '«\u202F{{field}}\u202F» a plus de {{detail}} blocs\u00A0: retirez-en ou partagez le texte en plusieurs.',
  },
  rna: {
    en: 'An RNA number starts with W, followed by nine digits.',
    fr: 'Un numéro RNA commence par W, suivi de neuf chiffres.',
  },
  scheduledExpired: {
    en: 'This article expires on {{date}}: schedule its publication before that date or move it.',
    fr: 'Cet article expire le {{date}} : programmez sa publication avant cette date ou repoussez-la.',
  },
  siren: {
    en: 'This SIREN number is wrong: nine digits, of which the last is a check digit.',
    fr: 'Ce numéro SIREN est faux : neuf chiffres, dont le dernier est une clé de contrôle.',
  },
  siret: {
    en: 'This SIRET number is wrong: fourteen digits, of which the last is a check digit.',
    fr: 'Ce numéro SIRET est faux : quatorze chiffres, dont le dernier est une clé de contrôle.',
  },
  slugMalformed: {
    en: 'An address is in lower case without accents or spaces (96 characters at most): write for instance “{{free}}”.',
    fr: 'Une adresse s’écrit en minuscules sans accent ni espace (96 signes au plus) : écrivez par exemple « {{free}} ».',
  },
  slugMissing: {
    en: 'This title gives no address: write one in “Address (slug)” with Latin letters or digits.',
    fr: 'Ce titre ne donne pas d’adresse : écrivez-en une dans « Adresse (slug) » avec des lettres latines ou des chiffres.',
  },
  slugTaken: {
    en: 'The address “{{slug}}” is that of another document already (the trash counts too): write for instance “{{free}}”.',
    fr: 'L’adresse « {{slug}} » est déjà celle d’un autre document (la corbeille compte aussi) : écrivez par exemple « {{free}} ».',
  },
  timeZone: {
    en: 'Unknown time zone: write for instance Europe/Paris.',
    fr: 'Fuseau horaire inconnu : écrivez par exemple Europe/Paris.',
  },
  translateTab: { en: 'Translate', fr: 'Traduire' },
  underEmbargo: {
    en: 'Under embargo until {{date}}: schedule the publication after that date or lift the embargo.',
    fr: 'Sous embargo jusqu’au {{date}} : planifiez la publication après cette date ou levez l’embargo.',
  },
  unknownLanguage: {
    en: 'publishSpecificLocale: this newsroom has no such language. Name one of those in its settings.',
    fr: 'publishSpecificLocale : la rédaction n’a pas cette langue. Nommez l’une de celles de ses réglages.',
  },
  url: { en: 'An address starts with https:// or http://.', fr: 'Une adresse commence par https:// ou http://.' },
  webhookAddress: {
    en: 'This address will not do: write a whole address in https:// or http:// without a user name or a password.',
    fr: 'Cette adresse ne convient pas : écrivez une adresse complète en https:// ou http:// sans nom d’utilisateur ni mot de passe.',
  },
  webhookAddressForbidden: {
    en: 'This address is that of a private network or of this very machine. Write the public address of the site.',
    fr: 'Cette adresse désigne un réseau privé ou cette machine même. Écrivez l’adresse publique du site.',
  },
  webhookChanged: {
    en: 'This webhook has just been changed elsewhere: reload the page and try again.',
    fr: 'Ce webhook vient d’être modifié par ailleurs : rechargez la page et recommencez.',
  },
  webhookCharacters: {
    en: 'Only visible ASCII characters and spaces pass in an HTTP header: copy the value again without accents or line breaks.',
    fr: 'Seuls les caractères ASCII visibles et les espaces passent dans un en-tête HTTP : recopiez la valeur sans accent ni retour à la ligne.',
  },
  webhookHeaderName: {
    en: 'The name of a header has letters, digits and dashes only: write for instance X-Site-Key.',
    fr: 'Un nom d’en-tête n’a que des lettres, des chiffres et des tirets : écrivez par exemple X-Site-Key.',
  },
  webhookHeaderReserved: {
    en: 'The header “{{name}}” is written by the newsroom itself: choose another name.',
    fr: 'L’en-tête « {{name}} » est écrit par la rédaction elle-même : choisissez un autre nom.',
  },
  webhookHeaderTwice: {
    en: 'The header “{{name}}” is there twice: keep one.',
    fr: 'L’en-tête « {{name}} » est là deux fois : gardez-en un.',
  },
  webhookHeaderValue: {
    en: 'Write the value of the header “{{name}}”. It has to be written again when the webhook moves to another server or was duplicated.',
    fr: 'Écrivez la valeur de l’en-tête « {{name}} ». Elle est à écrire de nouveau quand le webhook change de serveur ou qu’il a été dupliqué.',
  },
  webhookHours: {
    en: 'The delay is a number of hours between 0 and 720.',
    fr: 'Le délai est un nombre d’heures entre 0 et 720.',
  },
  webhookSecretShown: {
    en: 'This secret was shown before, and it is shown once. If it is lost, renew it.',
    fr: 'Ce secret a déjà été montré et ne l’est qu’une fois. S’il est perdu, renouvelez-le.',
  },
  webhookToken: {
    en: 'Write the token that this service asks for. It has to be written again when the webhook moves to another server or was duplicated.',
    fr: 'Écrivez le jeton que ce service demande. Il est à écrire de nouveau quand le webhook change de serveur ou qu’il a été dupliqué.',
  },
  webhookWait: {
    en: 'Write a whole number of milliseconds between 0 and 3600000.',
    fr: 'Écrivez un nombre entier de millisecondes, entre 0 et 3600000.',
  },
  webhookWaits: {
    en: 'The longest wait ({{longest}} ms) is shorter than the quiet time ({{quiet}} ms): correct one of the two.',
    fr: 'L’attente la plus longue ({{longest}} ms) est plus courte que le temps de calme ({{quiet}} ms) : corrigez l’une des deux.',
  },
  whereUsed: { en: 'Where used', fr: 'Emplois' },
  wholeNumber: {
    en: '“{{field}}” is counted in whole numbers from {{min}} up. Write for instance 12.',
    fr: '« {{field}} » se compte en entiers à partir de {{min}}. Écrivez par exemple 12.',
  },
} as const satisfies Record<string, Bilingual>

/** The key of a sentence of `VALIDATION`. */
export type MessageKey = `beffroi:${keyof typeof VALIDATION}`

/**
 * A sentence of `VALIDATION` in the language of whoever sent the request. It looks the sentence up itself because the type of Payload's own
 * `t` knows Payload's keys only; a newsroom that rewords a message in `i18n.translations` is heard first.
 */
export const translate = (
  req: Pick<PayloadRequest, 'i18n'>,
  key: MessageKey,
  values: Record<string, string> = {},
): string => {
  const name = key.slice('beffroi:'.length) as keyof typeof VALIDATION
  const own: unknown = req.i18n?.translations
  const reworded = (own as { beffroi?: Partial<Record<keyof typeof VALIDATION, string>> } | undefined)?.beffroi?.[name]
  return fill(reworded ?? VALIDATION[name][languageOf(req)], values)
}
