import { t, textsOf } from './t.ts'
import type { Bilingual, Reader } from './t.ts'

/** The sentences of the API about links to other sites. */
export const LINK_CHECK_REFUSALS = {
  badAddress: {
    en: 'Give another whole address that begins with https:// (`with`).',
    fr: 'Donnez une autre adresse, entière, qui commence par https:// (`with`).',
  },
  busy: {
    en: 'Others are asking this site already. Try again in a moment.',
    fr: 'Ce site est déjà interrogé par d’autres. Réessayez dans un instant.',
  },
  nothing: {
    en: 'No document has this address any more.',
    fr: 'Plus aucun document n’a cette adresse.',
  },
  remains: {
    en: 'It still has this address, in a field that you may not change.',
    fr: 'Il a encore cette adresse, dans un champ que vous ne pouvez pas modifier.',
  },
} satisfies Record<string, Bilingual>

const REASONS: Record<string, Bilingual> = {
  401: { en: 'it asks for a password', fr: 'la page demande un mot de passe' },
  403: { en: 'it turns programs away', fr: 'le site refuse les programmes' },
  404: { en: 'the page does not exist any more', fr: 'la page n’existe plus' },
  410: { en: 'the page was taken down', fr: 'la page a été retirée' },
  429: { en: 'it answers too many questions at once', fr: 'le site est trop sollicité' },
  badUrl: { en: 'the address is not one', fr: 'ce n’est pas une adresse' },
  closedEarly: { en: 'it hung up without an answer', fr: 'le site raccroche sans répondre' },
  connection: { en: 'it does not answer', fr: 'le site ne répond pas' },
  dns: { en: 'there is no such site', fr: 'ce nom de site n’existe pas' },
  forbiddenAddress: {
    en: 'it is an address of an internal network, which readers do not reach',
    fr: 'c’est une adresse de réseau interne, que les lecteurs n’atteignent pas',
  },
  notHttp: { en: 'what answers is no website', fr: 'ce qui répond n’est pas un site' },
  timeout: { en: 'it does not answer in time', fr: 'le site met trop longtemps à répondre' },
  tls: { en: 'its certificate is not valid', fr: 'le certificat du site n’est pas valable' },
  tooManyRedirects: { en: 'it leads from one address to the next', fr: 'l’adresse renvoie sans fin à une autre' },
}

/** Why an address is on the list, from an HTTP status or the code of a failure. */
export const linkReason = (reader: Reader, code: string | undefined): string => {
  const reason = REASONS[code ?? '']
  if (reason) return t(reader, reason)
  const status = Number(code)
  if (status >= 500)
    return t(reader, { en: 'the site fails ({{code}})', fr: 'le site est en panne ({{code}})' }, { code })
  if (status >= 200 && status < 300) return t(reader, { en: 'it answers', fr: 'la page répond' })
  return t(reader, { en: 'it answers with {{code}}', fr: 'le site répond {{code}}' }, { code })
}

const PANEL = {
  andMore: { en: 'and {{count}} more', fr: 'et {{count}} de plus' },
  answers: { en: 'It answers again: off the list.', fr: 'La page répond à nouveau\u00A0: elle quitte la liste.' },
  broken: { en: 'Broken ({{count}})', fr: 'Brisés ({{count}})' },
  check: { en: 'Check now', fr: 'Vérifier maintenant' },
  checkedThen: { en: '{{date}}: {{reason}}', fr: '{{date}}\u00A0: {{reason}}' },
  checking: { en: 'Asking the site…', fr: 'On interroge le site…' },
  done: {
    en: 'Documents changed: {{replaced}}. Left as they are: {{refused}}.',
    fr: 'Documents modifiés\u00A0: {{replaced}}. Laissés tels quels\u00A0: {{refused}}.',
  },
  empty: {
    en: 'Nothing here: links are checked once a week.',
    fr: 'Rien ici\u00A0: les liens sont vérifiés chaque semaine.',
  },
  history: { en: 'Last checks', fr: 'Dernières vérifications' },
  ignore: { en: 'Leave it off the list', fr: 'Ne plus signaler' },
  ignored: { en: 'Left off ({{count}})', fr: 'Non signalés ({{count}})' },
  ignoredNow: { en: 'Left off the list from now on.', fr: 'Ce lien n’est plus signalé.' },
  intro: {
    en: 'Addresses of other sites in your documents, asked for once a week. A site that fails is asked three times before it is on this list.',
    fr: 'Les adresses d’autres sites dans vos documents, vérifiées chaque semaine. Un site en panne est interrogé trois fois avant d’arriver ici.',
  },
  moved: { en: 'Moved ({{count}})', fr: 'Déplacés ({{count}})' },
  movedNow: {
    en: 'It is now at {{address}}: “Replace everywhere” writes that.',
    fr: 'Elle se trouve maintenant à {{address}}\u00A0: «\u202FRemplacer partout\u202F» l’écrit.',
  },
  movedTo: { en: 'it is now at {{address}}', fr: 'elle se trouve maintenant à {{address}}' },
  newAddress: { en: 'New address', fr: 'Nouvelle adresse' },
  next: { en: 'Older', fr: 'Plus anciens' },
  previous: { en: 'Newer', fr: 'Plus récents' },
  progress: { en: '{{done}} documents…', fr: '{{done}} documents…' },
  replace: { en: 'Replace everywhere', fr: 'Remplacer partout' },
  restore: { en: 'Put it back on the list', fr: 'Signaler à nouveau' },
  restored: { en: 'It is checked again soon.', fr: 'Ce lien sera bientôt vérifié à nouveau.' },
  since: { en: 'since {{date}}', fr: 'depuis le {{date}}' },
  states: { en: 'Which links', fr: 'Quels liens' },
  still: { en: 'Still the same: {{reason}}.', fr: 'Rien de changé\u00A0: {{reason}}.' },
  stop: { en: 'Stop', fr: 'Arrêter' },
  stopped: { en: 'Stopped.', fr: 'Arrêté.' },
  title: { en: 'Broken links', fr: 'Liens brisés' },
  unsure: { en: 'To be confirmed ({{count}})', fr: 'À confirmer ({{count}})' },
  usedIn: { en: 'In', fr: 'Dans' },
} satisfies Record<string, Bilingual>

/** What the panel says of links to other sites. */
export const linkChecksText = textsOf(PANEL)

/** `linkChecksText(language)`. */
export type LinkChecksText = ReturnType<typeof linkChecksText>
