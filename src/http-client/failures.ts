import type { Bilingual } from '../messages/t.ts'

/** What a sentence names: a host (with its port where it is not the usual one), a header, a method, Node's name of an error (`ECONNREFUSED`), milliseconds. */
export type FailureParams = { host?: string; method?: string; name?: string; reason?: string; timeoutMs?: number }

const because = (reason: string | undefined): string => (reason ? ` (${reason})` : '')

/**
 * Why a request has no response: what is wrong, where, and what to do, for the reader of the delivery log.
 *
 * - `badHeader`, `badMethod`, `badUrl`: it cannot be sent as it is written
 * - `forbiddenAddress`: the host is, or its name leads to, an address that is not public
 * - `dns`: the name leads nowhere
 * - `connection`: nobody accepts the connection; `notHttp`: what accepts it does not speak HTTP
 * - `tls`: no encrypted connection, most often because of the certificate
 * - `closedEarly`: the connection ended before the headers of a response
 * - `timeout`: no headers within the time given
 */
const SENTENCES = {
  badHeader: ({ name }) => ({
    en: `The header “${name}” cannot be sent: names take letters, digits and hyphens, and values stand on one line of Latin characters. Correct it in the settings of the request.`,
    fr: `L’en-tête « ${name} » ne peut pas être envoyé : un nom s’écrit en lettres, chiffres et traits d’union, une valeur tient sur une ligne de caractères latins. Corrigez-le dans les réglages de la requête.`,
  }),
  badMethod: ({ method }) => ({
    en: `“${method}” is no method of HTTP. Use one such as POST.`,
    fr: `« ${method} » n’est pas une méthode HTTP. Utilisez-en une, telle que POST.`,
  }),
  badUrl: () => ({
    en: 'The address cannot be called: it must begin with http:// or https://, name a host, and hold no user name or password. Correct it.',
    fr: 'L’adresse ne peut pas être appelée : elle doit commencer par http:// ou https://, nommer un hôte et ne contenir ni nom d’utilisateur ni mot de passe. Corrigez-la.',
  }),
  closedEarly: ({ host, reason }) => ({
    en: `${host} closed the connection before it answered${because(reason)}. Look at the receiver’s own log.`,
    fr: `${host} a fermé la connexion avant de répondre${because(reason)}. Consultez le journal du destinataire.`,
  }),
  connection: ({ host, reason }) => ({
    en: `No connection to ${host}${because(reason)}. Check that the receiver runs, and the port of its address.`,
    fr: `Pas de connexion avec ${host}${because(reason)}. Vérifiez que le destinataire fonctionne, et le port de son adresse.`,
  }),
  dns: ({ host, reason }) => ({
    en: `The name ${host} leads to no address${because(reason)}. Check its spelling and its DNS records.`,
    fr: `Le nom ${host} ne mène à aucune adresse${because(reason)}. Vérifiez son orthographe et ses enregistrements DNS.`,
  }),
  forbiddenAddress: ({ host }) => ({
    en: `${host} was not called: it is, or leads to, an address inside this machine’s own network. Use a public address.`,
    fr: `${host} n’a pas été appelé : c’est une adresse du réseau interne de cette machine, ou ce nom y mène. Utilisez une adresse publique.`,
  }),
  notHttp: ({ host, reason }) => ({
    en: `${host} answers with something that is not HTTP, or with headers that are too long${because(reason)}. Check the port of its address, and whether it begins with https://.`,
    fr: `${host} répond autrement qu’en HTTP, ou avec des en-têtes trop longs${because(reason)}. Vérifiez le port de son adresse, et si elle commence par https://.`,
  }),
  timeout: ({ host, timeoutMs }) => ({
    en: `${host} did not answer within ${timeoutMs} ms. Let the receiver answer at once and do its work afterwards.`,
    fr: `${host} n’a pas répondu en ${timeoutMs} ms. Faites répondre le destinataire aussitôt, et travailler ensuite.`,
  }),
  tls: ({ host, reason }) => ({
    en: `No encrypted connection to ${host}${because(reason)}. Check its certificate: the name, the dates, and an authority that Node knows.`,
    fr: `Pas de connexion chiffrée avec ${host}${because(reason)}. Vérifiez son certificat : le nom, les dates, et une autorité que Node connaît.`,
  }),
} as const satisfies Record<string, (params: FailureParams) => Bilingual>

/** Why a request has no response, as it is stored. */
export type FailureCode = keyof typeof SENTENCES

/** Every code of a failure. */
export const FAILURE_CODES = Object.keys(SENTENCES) as FailureCode[]

/** The sentence for a failure, in both languages. */
export const explainFailure = (code: FailureCode, params: FailureParams): Bilingual => SENTENCES[code](params)

/**
 * The error for a request that has no response. It is a class, where the rest of the code has none, so that callers can tell a receiver's failure
 * (to be tried again, or shown) from a defect of their own. It names the host and never the path, the query or a header's value. It has no `cause`:
 * what Node attaches to its errors holds bytes of the exchange.
 */
export class HttpClientError extends Error {
  readonly code: FailureCode
  override name = 'HttpClientError'
  readonly params: FailureParams

  constructor(code: FailureCode, params: FailureParams = {}) {
    super(explainFailure(code, params).en)
    this.code = code
    this.params = params
  }
}

/** Node's name of a failure, for the operator who looks it up. Its message may hold more than the reader may know. */
export const reasonOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.name
