import { OutgoingError } from './OutgoingError.ts'

/** Node's name of a failure (`ECONNREFUSED`), for the operator who looks it up. Its message may hold more than the reader may know. */
const nameOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : error.name)

/** The failures of an outgoing request, each with its sentence. `host` is a host name, with its port where it is not the usual one. */
export const failures = {
  badHeader: (name: string) =>
    new OutgoingError('badUrl', {
      en: `The header “${name}” cannot be sent: names take letters, digits and hyphens, and values stand on one line of Latin characters. Correct it in the settings of the request.`,
      fr: `L’en-tête « ${name} » ne peut pas être envoyé : un nom s’écrit en lettres, chiffres et traits d’union, une valeur tient sur une ligne de caractères latins. Corrigez-le dans les réglages de la requête.`,
    }),
  badMethod: (method: string) =>
    new OutgoingError('badUrl', {
      en: `“${method}” is no method of HTTP. Use one such as POST.`,
      fr: `« ${method} » n’est pas une méthode HTTP. Utilisez-en une, telle que POST.`,
    }),
  badUrl: () =>
    new OutgoingError('badUrl', {
      en: 'The address cannot be called: it must begin with http:// or https://, name a host, and hold no user name or password. Correct it.',
      fr: 'L’adresse ne peut pas être appelée : elle doit commencer par http:// ou https://, nommer un hôte et ne contenir ni nom d’utilisateur ni mot de passe. Corrigez-la.',
    }),
  closedEarly: ({ error, host }: { error?: Error; host: string }) =>
    new OutgoingError('closedEarly', {
      en: `${host} closed the connection before it answered${error ? ` (${nameOf(error)})` : ''}. Look at the receiver’s own log.`,
      fr: `${host} a fermé la connexion avant de répondre${error ? ` (${nameOf(error)})` : ''}. Consultez le journal du destinataire.`,
    }),
  connection: ({ error, host }: { error: Error; host: string }) =>
    new OutgoingError('connection', {
      en: `No connection to ${host} (${nameOf(error)}). Check that the receiver runs, and the port of its address.`,
      fr: `Pas de connexion avec ${host} (${nameOf(error)}). Vérifiez que le destinataire fonctionne, et le port de son adresse.`,
    }),
  dns: ({ error, host }: { error: Error; host: string }) =>
    new OutgoingError('dns', {
      en: `The name ${host} leads to no address (${nameOf(error)}). Check its spelling and its DNS records.`,
      fr: `Le nom ${host} ne mène à aucune adresse (${nameOf(error)}). Vérifiez son orthographe et ses enregistrements DNS.`,
    }),
  forbiddenAddress: (host: string) =>
    new OutgoingError('forbiddenAddress', {
      en: `${host} was not called: it is, or leads to, an address inside this machine’s own network. Use a public address.`,
      fr: `${host} n’a pas été appelé : c’est une adresse du réseau interne de cette machine, ou ce nom y mène. Utilisez une adresse publique.`,
    }),
  notHttp: ({ error, host }: { error: Error; host: string }) =>
    new OutgoingError('connection', {
      en: `${host} answers with something that is not HTTP, or with headers that are too long (${nameOf(error)}). Check the port of its address, and whether it begins with https://.`,
      fr: `${host} répond autrement qu’en HTTP, ou avec des en-têtes trop longs (${nameOf(error)}). Vérifiez le port de son adresse, et si elle commence par https://.`,
    }),
  timeout: ({ host, timeout }: { host: string; timeout: number }) =>
    new OutgoingError('timeout', {
      en: `${host} did not answer within ${timeout} ms. Let the receiver answer at once and do its work afterwards.`,
      fr: `${host} n’a pas répondu en ${timeout} ms. Faites répondre le destinataire aussitôt, et travailler ensuite.`,
    }),
  tls: ({ error, host }: { error: Error; host: string }) =>
    new OutgoingError('tls', {
      en: `No encrypted connection to ${host} (${nameOf(error)}). Check its certificate: the name, the dates, and an authority that Node knows.`,
      fr: `Pas de connexion chiffrée avec ${host} (${nameOf(error)}). Vérifiez son certificat : le nom, les dates, et une autorité que Node connaît.`,
    }),
}
