import { generateKeyPairSync, randomBytes } from 'node:crypto'

import { APIError, NotFound } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { translate } from '../../messages/validation.ts'
import type { StoredSecret, WebhookRow } from '../WebhookRow.ts'
import { open, seal } from './protectSecrets.ts'

type NewSecrets = {
  /** `whpk_…`: what a receiver checks ed25519 signatures with. No secret. */
  publicKey: string
  /** `whsec_…`, to be shown once. */
  secret: string
  stored: StoredSecret[]
}

const base64 = (base64url: string | undefined): string => Buffer.from(base64url ?? '', 'base64url').toString('base64')

/**
 * A secret of each kind (Standard Webhooks 1.0.0, section "Signature scheme"): 32 random bytes for HMAC, and an ed25519 key pair
 * whose private key is the seed, as the Go library of the same project reads it. A webhook always has both, so that it can change
 * the way it signs without a new secret.
 */
export const createSecrets = (payloadSecret: string, now: Date): NewSecrets => {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const store = (kind: StoredSecret['kind'], text: string): StoredSecret => ({
    ciphertext: seal(payloadSecret, text),
    createdAt: now.toISOString(),
    expiresAt: null,
    kind,
  })
  return {
    publicKey: `whpk_${base64(x)}`,
    secret,
    stored: [store('hmac', secret), store('ed25519', `whsk_${base64(d)}`)],
  }
}

/**
 * Gives a new webhook its secrets, a copy of one too, and keeps those of a stored one: only `rotateSecret` changes them. Once a
 * webhook is no longer disabled, nothing says why it was.
 */
export const completeSecrets: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const reason = data.state === 'disabled' ? {} : { disabledAt: null, disabledReason: null }
  if (operation === 'create') {
    const { publicKey, stored } = createSecrets(req.payload.secret, new Date())
    return { ...data, ...reason, publicKey, secretRevealedAt: null, secrets: stored }
  }
  const { publicKey, secretRevealedAt, secrets } = originalDoc
  return { ...data, ...reason, publicKey, secretRevealedAt, secrets }
}

/**
 * The secret that requests are signed with now, in clear.
 *
 * @throws Error when there is none of that kind, or when it was stored with another PAYLOAD_SECRET.
 */
export const currentSecret = (payloadSecret: string, secrets: StoredSecret[], kind: StoredSecret['kind']): string => {
  const current = secrets.find((secret) => secret.kind === kind && secret.expiresAt === null)
  if (!current) throw new Error(`[beffroi] The webhook has no secret for ${kind}: renew its secret.`)
  return open(payloadSecret, current.ciphertext)
}

/**
 * A webhook as it is stored, and the slug of its collection.
 *
 * @throws NotFound
 */
export const findWebhook = async ({ payload, t }: PayloadRequest, id: number | string) => {
  const collection = projectSlug(payload.config, 'webhooks')
  const row = collection && (await payload.db.findOne<WebhookRow>({ collection, where: { id: { equals: id } } }))
  if (!row) throw new NotFound(t)
  return { collection, row }
}

type RevealedSecret = {
  /** `whpk_…` */
  publicKey: string
  /** `whsec_…` */
  secret: string
  /** ISO 8601: of the webhook after this. A form that was opened before needs it to know that nobody else changed the webhook. */
  updatedAt: string
}

/**
 * The secret of a webhook in clear, the first time only. Of two who ask at once one gets it: the database looks whether it was shown
 * and writes that it is in one operation.
 *
 * @throws NotFound, and APIError 409 when it was shown before.
 */
export const revealSecret = async (req: PayloadRequest, id: number | string): Promise<RevealedSecret> => {
  const { collection, row } = await findWebhook(req, id)
  const secret = currentSecret(req.payload.secret, row.secrets, 'hmac')
  const updatedAt = new Date().toISOString()
  const claimed = await req.payload.db.updateOne({
    collection,
    data: { secretRevealedAt: updatedAt, updatedAt },
    options: { atomic: true },
    where: { and: [{ id: { equals: id } }, { secretRevealedAt: { exists: false } }] },
  })
  if (!claimed) throw new APIError(translate(req, 'beffroi:webhookSecretShown'), 409)
  return { publicKey: row.publicKey ?? '', secret, updatedAt }
}

const HOUR = 60 * 60 * 1000

/** Of each kind, the current one among them: the signatures stand in one header, which receivers limit. */
const KEPT = 4

type Rotated = RevealedSecret & {
  /** ISO 8601; `null` when the former secret is dropped at once. */
  previousValidUntil: string | null
}

/** Those that still sign, the current one until `until`. Nothing lengthens the life of one that was replaced before. */
const former = (secrets: StoredSecret[], now: Date, until: Date): StoredSecret[] =>
  secrets
    .map((secret) => ({
      ...secret,
      expiresAt: secret.expiresAt && new Date(secret.expiresAt) < until ? secret.expiresAt : until.toISOString(),
    }))
    .filter(({ expiresAt }) => new Date(expiresAt) > now)

/**
 * Gives a webhook new secrets. The former ones go on signing beside them for `hours`, so that a receiver can change over at any moment
 * in between; 0 drops them at once, for a secret that leaked.
 *
 * @throws NotFound, and APIError 409 when the webhook was changed meanwhile.
 */
export const rotateSecret = async (req: PayloadRequest, id: number | string, hours: number): Promise<Rotated> => {
  const { collection, row } = await findWebhook(req, id)
  const now = new Date()
  const until = new Date(now.getTime() + hours * HOUR)
  const { publicKey, secret, stored } = createSecrets(req.payload.secret, now)
  const old = former(row.secrets, now, until)
  const secrets = stored.flatMap((fresh) => [fresh, ...old.filter(({ kind }) => kind === fresh.kind)].slice(0, KEPT))
  const written = await req.payload.db.updateOne({
    collection,
    data: { publicKey, secretRevealedAt: now.toISOString(), secrets, updatedAt: now.toISOString() },
    options: { atomic: true },
    where: { and: [{ id: { equals: id } }, { updatedAt: { equals: row.updatedAt } }] },
  })
  if (!written) throw new APIError(translate(req, 'beffroi:webhookChanged'), 409)
  return {
    previousValidUntil: old.length > 0 ? until.toISOString() : null,
    publicKey,
    secret,
    updatedAt: now.toISOString(),
  }
}
