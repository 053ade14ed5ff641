import { Forbidden } from 'payload'
import type { PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../../access/roles.ts'
import type { Bilingual } from '../../messages/t.ts'

/** What a person reads whose request about webhooks was refused. */
export const REFUSALS = {
  badRebuild: {
    en: 'Send nothing to rebuild everything, or the id of one webhook: { "webhook": "…" }.',
    fr: 'N’envoyez rien pour tout reconstruire, ou l’identifiant d’un webhook : { "webhook": "…" }.',
  },
  badResend: {
    en: 'Say which deliveries to send again: { "ids": [up to 1000] }, or { "webhook": "…", "from": "…", "to": "…" } with two dates in ISO 8601.',
    fr: 'Dites quelles livraisons renvoyer : { "ids": [1000 au plus] }, ou { "webhook": "…", "from": "…", "to": "…" } avec deux dates au format ISO 8601.',
  },
  notActive: {
    en: 'This webhook is paused or disabled: set it active first.',
    fr: 'Ce webhook est en pause ou désactivé : réactivez-le d’abord.',
  },
  tooMany: {
    en: 'More than 1,000 deliveries were made in that time: choose a shorter one.',
    fr: 'Plus de 1 000 livraisons datent de cette période : choisissez-en une plus courte.',
  },
  unknownDelivery: {
    en: 'One of these deliveries is not there any more: reload the list.',
    fr: 'L’une de ces livraisons n’existe plus : rechargez la liste.',
  },
  unknownWebhook: {
    en: 'There is no such webhook: reload the list.',
    fr: 'Ce webhook n’existe pas : rechargez la liste.',
  },
} satisfies Record<string, Bilingual>

/** @throws Forbidden */
export const onlyAdmins = (req: PayloadRequest): void => {
  if (staffRole(req) !== 'admin') throw new Forbidden(req.t)
}

/** Editors and admins. @throws Forbidden */
export const onlyPublishers = (req: PayloadRequest): void => {
  if (!mayPublish(req)) throw new Forbidden(req.t)
}
