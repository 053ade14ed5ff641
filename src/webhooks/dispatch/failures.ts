import { explainFailure } from '../../http-client/failures.ts'
import type { Bilingual } from '../../messages/t.ts'
import type { AttemptFailure } from '../DeliveryRow.ts'
import type { DisabledReason } from '../WebhookRow.ts'

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

/** Why the newsroom disabled a webhook. */
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
