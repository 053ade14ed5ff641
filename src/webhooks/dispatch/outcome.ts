import { explainFailure } from '../../http-client/failures.ts'
import type { Bilingual } from '../../messages/t.ts'
import type { AttemptFailure, DeliveryTrigger } from '../DeliveryRow.ts'
import type { DisabledReason } from '../WebhookRow.ts'

/** Deliveries that failed together are not tried again together. */
const JITTER = 0.1

/** Arguments of `nextAttempt`. */
export type NextAttemptArgs = {
  /** How often the delivery was tried, the attempt that just failed included. */
  attempts: number
  /** Seconds before each attempt: the first one's, the second one's… */
  delays: readonly number[]
  /** Milliseconds since 1970. */
  now: number
  /** From 0 up to 1. */
  random: number
  /** Not before this moment: what the receiver asked for. */
  retryAfter: number | undefined
}

/** When a delivery that failed is tried again; undefined after the last attempt. */
export const nextAttempt = ({ attempts, delays, now, random, retryAfter }: NextAttemptArgs): number | undefined => {
  const delay = delays[attempts]
  if (delay === undefined) return undefined
  const jitter = 1 + JITTER * (2 * random - 1)
  return Math.max(now + delay * 1000 * jitter, retryAfter ?? 0)
}

/** What asks for more is answered a day later. */
const LONGEST_RETRY_AFTER = 24 * 60 * 60 * 1000

/**
 * When a receiver wants to be asked again, by its `Retry-After` (RFC 9110 section 10.2.3): seconds, or an HTTP date.
 *
 * @returns milliseconds since 1970, at most a day from `now`; undefined when the header is missing or says nothing.
 */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  const text = header?.trim() ?? ''
  // A date has letters: Date.parse would take "120" for a year.
  const moment = /^\d+$/.test(text) ? now + Number(text) * 1000 : /[a-z]/i.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(moment) ? undefined : Math.min(moment, now + LONGEST_RETRY_AFTER)
}

/** Arguments of `decideOutcome`. */
export type OutcomeArgs = {
  /** How often it was tried, this attempt included. */
  attempts: number
  delays: readonly number[]
  isDelivered: boolean
  trigger: DeliveryTrigger
  /** Milliseconds since 1970. */
  now: number
  /** From 0 up to 1. */
  random: number
  /** The response's header. */
  retryAfter: string | undefined
  status: number | null
}

/** What becomes of a delivery after an attempt. */
export type Outcome =
  | { at: number; outcome: 'retry' }
  | { outcome: 'delivered' }
  /** `disables`: the webhook too, and why. */
  | { disables: DisabledReason | undefined; outcome: 'failed' }

/**
 * What becomes of a delivery after an attempt, by Standard Webhooks 1.0: any 2xx is a success, 410 disables the webhook, and everything else is
 * tried again. A test is tried once and disables nothing.
 */
export const decideOutcome = ({
  attempts,
  delays,
  isDelivered,
  trigger,
  now,
  random,
  retryAfter: header,
  status,
}: OutcomeArgs): Outcome => {
  if (isDelivered) return { outcome: 'delivered' }
  if (trigger === 'test') return { disables: undefined, outcome: 'failed' }
  if (status === 410) return { disables: 'gone', outcome: 'failed' }
  const at = nextAttempt({ attempts, delays, now, random, retryAfter: retryAfter(header, now) })
  return at === undefined ? { disables: 'exhausted', outcome: 'failed' } : { at, outcome: 'retry' }
}

/** Why an answer that is no success is none. */
const refusedWith = (status = 0): Bilingual => {
  if (status === 410)
    return {
      en: 'The receiver answered 410: this address is gone for good.',
      fr: 'Le destinataire a répondu 410 : cette adresse n’existe plus.',
    }
  if (status >= 300 && status < 400) {
    return {
      en: `The receiver answered ${status}: it points to another address, and redirects are not followed. Give the webhook the final address.`,
      fr: `Le destinataire a répondu ${status} : il renvoie vers une autre adresse, et les redirections ne sont pas suivies. Donnez au webhook l’adresse finale.`,
    }
  }
  return {
    en: `The receiver answered ${status}: only an answer from 200 to 299 means that the message was received.`,
    fr: `Le destinataire a répondu ${status} : seule une réponse de 200 à 299 signifie que le message est reçu.`,
  }
}

/** The request could not even be made: settings that do not go together, or a stored secret that cannot be read. */
const notMade = (reason = ''): Bilingual => ({
  en: `The request could not be made from the webhook’s settings (${reason}). Check the webhook, and write its token and headers again.`,
  fr: `La requête n’a pas pu être préparée avec les réglages du webhook (${reason}). Vérifiez le webhook, et saisissez de nouveau son jeton et ses en-têtes.`,
})

/** Why an attempt did not deliver: what is wrong, where, and what to do. */
export const explainAttempt = ({ code, params }: AttemptFailure): Bilingual => {
  if (code === 'refused') return refusedWith(params.status)
  return code === 'notMade' ? notMade(params.reason) : explainFailure(code, params)
}

/** The sentences for why the newsroom disabled a webhook. */
export const DISABLED: Record<DisabledReason, Bilingual> = {
  exhausted: {
    en: 'Disabled because every attempt to deliver a message failed. Correct what the last attempt says and set the webhook active again: it goes on where it stopped.',
    fr: 'Désactivé parce que toutes les tentatives de livraison d’un message ont échoué. Corrigez ce que dit la dernière tentative, puis réactivez le webhook : il reprendra là où il s’est arrêté.',
  },
  gone: {
    en: 'Disabled because the receiver answered 410: it wants no more messages. Correct the address and set the webhook active again: it goes on where it stopped.',
    fr: 'Désactivé parce que le destinataire a répondu 410 : il ne veut plus de messages. Corrigez l’adresse, puis réactivez le webhook : il reprendra là où il s’est arrêté.',
  },
}
