import { writeDate } from '../../messages/writeDate.ts'
import type { Bilingual } from '../../messages/t.ts'
import { panelText } from '../../messages/webhooks.ts'
import type { PANEL_TEXTS } from '../../messages/webhooks.ts'
import type { AttemptFailure, DeliveryAttempt, DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookState } from '../WebhookRow.ts'

const FAILURES: Record<AttemptFailure['code'], keyof typeof PANEL_TEXTS> = {
  badHeader: 'errorBadHeader',
  badMethod: 'errorBadUrl',
  badUrl: 'errorBadUrl',
  closedEarly: 'errorClosedEarly',
  connection: 'errorConnection',
  dns: 'errorDns',
  forbiddenAddress: 'errorForbiddenAddress',
  notHttp: 'errorNotHttp',
  notMade: 'errorNotMade',
  refused: 'statusRefused',
  timeout: 'errorTimeout',
  tls: 'errorTls',
}

const statusKey = (status: number): keyof typeof PANEL_TEXTS => {
  if (status < 300) return 'statusReceived'
  if (status < 400) return 'statusRedirect'
  if (status === 410) return 'statusGone'
  if (status === 429) return 'statusTooMany'
  return status < 500 ? 'statusRefused' : 'statusServerError'
}

/** What became of an attempt, in a sentence with the status of its response. */
export const attemptWords = (
  { failure, status }: Pick<DeliveryAttempt, 'failure' | 'status'>,
  language: string,
): string => {
  const text = panelText(language)
  if (typeof status === 'number') return text(statusKey(status), { status: String(status) })
  return text(FAILURES[failure?.code ?? 'connection'])
}

/** A row of the log as far as the panel needs it, from the server or over the API. */
export type Delivery = Pick<
  DeliveryRow,
  | 'attemptCount'
  | 'attempts'
  | 'createdAt'
  | 'deliveredAt'
  | 'eventCount'
  | 'events'
  | 'id'
  | 'trigger'
  | 'nextAttemptAt'
  | 'state'
>

/** Its fields: the message itself may weigh hundreds of kilobytes. */
export const DELIVERY_FIELDS = [
  'attemptCount',
  'attempts',
  'createdAt',
  'deliveredAt',
  'eventCount',
  'events',
  'trigger',
  'nextAttemptAt',
  'state',
] as const

type Noun = Bilingual & { isFeminine?: true }

/** What the first half of an event's type names. */
const NOUNS: Record<string, Noun> = {
  article: { en: 'Article', fr: 'Article' },
  artwork: { en: 'Artwork', fr: 'Œuvre', isFeminine: true },
  event: { en: 'Event', fr: 'Événement' },
  media: { en: 'Media file', fr: 'Média' },
  newsletter: { en: 'Newsletter', fr: 'Lettre d’information', isFeminine: true },
  newsroom: { en: 'Newsroom settings', fr: 'Fiche de la rédaction', isFeminine: true },
  organisation: { en: 'Organisation', fr: 'Organisation', isFeminine: true },
  person: { en: 'Person', fr: 'Fiche de personne', isFeminine: true },
  place: { en: 'Place', fr: 'Lieu' },
  role: { en: 'Role', fr: 'Fonction', isFeminine: true },
  series: { en: 'Series', fr: 'Série', isFeminine: true },
  topic: { en: 'Topic', fr: 'Thème' },
}

/** What the second half says; French agrees with the noun. */
const CHANGES: Record<string, { en: string; feminine: string; masculine: string }> = {
  deleted: { en: 'deleted', feminine: 'supprimée', masculine: 'supprimé' },
  published: { en: 'published', feminine: 'publiée', masculine: 'publié' },
  send: {
    en: 'handed over to be sent',
    feminine: 'remise au service d’envoi',
    masculine: 'remis au service d’envoi',
  },
  slugChanged: {
    en: 'moved to a new address',
    feminine: 'passée à une nouvelle adresse',
    masculine: 'passé à une nouvelle adresse',
  },
  unpublished: { en: 'unpublished', feminine: 'dépubliée', masculine: 'dépublié' },
  updated: { en: 'updated', feminine: 'mise à jour', masculine: 'mis à jour' },
}

/** « Article publié » for `article.published`; the type itself where it is none of ours. */
export const changeWords = (type: string, language: string): string => {
  const [singular = '', what = ''] = type.split('.')
  const noun = NOUNS[singular]
  const change = CHANGES[what]
  if (!noun || !change) return type
  return language === 'en'
    ? `${noun.en} ${change.en}`
    : `${noun.fr} ${noun.isFeminine ? change.feminine : change.masculine}`
}

/** « Article publié : Un atelier ouvre ». */
export const eventWords = ({ title, type }: { title?: string | null; type: string }, language: string): string => {
  const text = panelText(language)
  return text('eventLine', { change: changeWords(type, language), title: title?.trim() || text('untitled') })
}

/** As many titles as fit a line of a list. */
const TITLES = 3

/** What a delivery tells the website: the change, « 3 changements : … », a rebuild, a test. */
export const deliveryWords = (
  { eventCount, events, trigger }: Pick<Delivery, 'eventCount' | 'events' | 'trigger'>,
  language: string,
): string => {
  const text = panelText(language)
  if (trigger === 'test') return text('testKind')
  if (trigger === 'rebuild') return text('rebuildRequested')
  const [first] = events ?? []
  const count = eventCount ?? events?.length ?? 0
  if (count === 1 && first) return eventWords(first, language)
  const titles = [...new Set((events ?? []).map(({ title }) => title?.trim() || text('untitled')))]
  if (titles.length === 0) return text('changesPlain', { count: String(count) })
  return text('changesMany', {
    count: String(count),
    titles: titles.slice(0, TITLES).join(', ') + (titles.length > TITLES ? '…' : ''),
  })
}

const dayOf = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(date)

/** Whether two moments are on one day of a time zone. */
export const isSameDay = (one: Date, other: Date, timeZone: string): boolean =>
  dayOf(one, timeZone) === dayOf(other, timeZone)

/** « 14:05 ». */
const formatClock = (date: Date, language: string, timeZone: string): string =>
  writeDate(date, language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })

/** « 14:05:09 »: attempts follow each other within seconds. */
export const formatSeconds = (date: Date, language: string, timeZone: string): string =>
  writeDate(date, language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  })

/** « lundi 23 novembre à 14:05 ». */
export const formatDayAndClock = (date: Date, language: string, timeZone: string): string =>
  writeDate(date, language, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'long',
    timeZone,
    weekday: 'long',
  })

const MINUTE_IN_MS = 60_000

/** How moments are told: the language of who reads, and the newsroom's clock. */
export type Telling = { language: string; now: Date; timeZone: string }

type Args = Telling & {
  delivery: Pick<Delivery, 'attemptCount' | 'trigger' | 'nextAttemptAt' | 'state'>
  /** The state of the website that it is for; what waits for one that is off has no time. */
  webhook?: WebhookState
}

/** What comes next for a delivery, in words and without a full stop. */
export const nextStep = ({
  delivery: { attemptCount, trigger, nextAttemptAt, state },
  language,
  now,
  timeZone,
  webhook = 'active',
}: Args): string => {
  const text = panelText(language)
  if (state === 'delivered') return text('nextDelivered')
  if (state === 'cancelled') return text('nextCancelled')
  if (state === 'failed') return text(trigger === 'test' ? 'nextFailedTest' : 'nextFailed')
  if (webhook !== 'active') return text('nextWaitsForSite')

  const isFirst = (attemptCount ?? 0) === 0
  const at = nextAttemptAt ? new Date(nextAttemptAt) : now
  const minutes = Math.ceil((at.getTime() - now.getTime()) / MINUTE_IN_MS)
  if (minutes <= 1) return text(isFirst ? 'nextFirstNow' : 'nextRetryNow')
  const time = formatClock(at, language, timeZone)
  if (minutes < 60) return text(isFirst ? 'nextFirstIn' : 'nextRetryIn', { minutes: String(minutes), time })
  if (isSameDay(at, now, timeZone)) return text(isFirst ? 'nextFirstAt' : 'nextRetryAt', { time })
  return text(isFirst ? 'nextFirstOn' : 'nextRetryOn', { date: formatDayAndClock(at, language, timeZone) })
}

/** What became of a delivery that somebody just asked for. */
export const outcomeWords = (delivery: Delivery, telling: Telling): string => {
  const { language } = telling
  const text = panelText(language)
  const last = delivery.attempts?.at(-1)
  if (!last) return text('outcomeUnknown')
  const answer = attemptWords(last, language)
  if (delivery.state === 'delivered') return text('outcomeDelivered', { answer })
  return delivery.state === 'pending'
    ? text('outcomeRetry', { answer, next: nextStep({ delivery, ...telling }) })
    : text('outcomeFailed', { answer })
}
