import { hkdfSync } from 'node:crypto'

import { jwtVerify, SignJWT } from 'jose'
import type { Payload } from 'payload'

/** A preview is opened anew after this, with the rights that its editor has then. */
export const TOKEN_SECONDS = 15 * 60

/** What a token is for; one is never taken for the other. */
type Purpose = 'file' | 'preview'

/** An editor's preview of one document, as the token says it. */
export type EditorSource = {
  /** The slug of the document's collection in the project. */
  collection: string
  document: string
  kind: 'editor'
  /** `undefined` in a project without localization. */
  locale?: string
  /** The session that it was opened in; it ends with that. */
  session?: string
  /** Of its page when the preview was opened: that page goes on showing it when its title, and so its address, is changed beside it. */
  slug?: string
  user: string
  /** The slug of the collection of accounts. */
  users: string
}

/** What was given out to somebody outside, by its row. */
export type LinkSource = { kind: 'link'; link: string }

export type Source = EditorSource | LinkSource

/** A file that a previewed document shows and that is not public. */
export type FileClaims = { file: string; source: Source }

type Claims = { file: FileClaims; preview: EditorSource }

const audienceOf = (purpose: Purpose): string => `beffroi:${purpose}`

const keys = new WeakMap<Payload, Record<Purpose, Uint8Array>>()

/**
 * A key for each purpose, derived from Payload's secret (HKDF, RFC 5869): what is signed with one is signed with none of the others, nor with the secret
 * itself, with which Payload signs sessions.
 */
const keyFor = (payload: Payload, purpose: Purpose): Uint8Array => {
  const derive = (info: Purpose) =>
    new Uint8Array(hkdfSync('sha256', payload.secret, '', `beffroi ${info} token, HS256`, 32))
  const known = keys.get(payload) ?? { file: derive('file'), preview: derive('preview') }
  keys.set(payload, known)
  return known[purpose]
}

/** A signed token (RFC 7519), of a type of its own (RFC 8725, section 3.11). */
export const signToken = async <P extends Purpose>(
  payload: Payload,
  purpose: P,
  claims: Claims[P],
  expiresAt = new Date(Date.now() + TOKEN_SECONDS * 1000),
): Promise<string> =>
  new SignJWT({ of: claims })
    .setProtectedHeader({ alg: 'HS256', typ: `beffroi-${purpose}+jwt` })
    .setAudience(audienceOf(purpose))
    .setIssuedAt(Math.floor(Date.now() / 1000))
    .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
    .sign(keyFor(payload, purpose))

/** What a token says, and until when; `undefined` for one that was not signed here for this purpose, or has expired. */
export const readToken = async <P extends Purpose>(
  payload: Payload,
  purpose: P,
  token: string,
): Promise<undefined | { claims: Claims[P]; expiresAt: Date }> => {
  try {
    const { payload: said } = await jwtVerify<{ of: Claims[P] }>(token, keyFor(payload, purpose), {
      algorithms: ['HS256'],
      audience: audienceOf(purpose),
      currentDate: new Date(Date.now()),
      requiredClaims: ['exp'],
      typ: `beffroi-${purpose}+jwt`,
    })
    return { claims: said.of, expiresAt: new Date((said.exp ?? 0) * 1000) }
  } catch {
    // Whatever is wrong with it, its sender is told the same.
    return undefined
  }
}
