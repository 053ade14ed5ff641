import { lookup } from 'node:dns'

import { createSender } from './createSender.ts'

/**
 * Sends one HTTP request to an address that a person typed in: the only way in which Beffroi calls out. Deliveries of webhooks go
 * through it; no door of Beffroi's own API leads here without an account.
 *
 * It connects to public addresses alone (and to loopback with `allowLoopback`), judged when it connects, on a connection of its own
 * that takes no proxy from the environment. It resolves for every status, redirects included, which are not followed. Once the headers
 * have come, the answer counts: a body that is too long, never ends or breaks off is cut, no later than `timeout`.
 *
 * Throws an OutgoingError when there is no answer, and the reason of `signal` when that aborts before there is one.
 */
export const sendRequest = createSender({ lookup })

export type { OutgoingErrorCode } from './OutgoingError.ts'
export type { OutgoingAnswer, OutgoingRequest } from './OutgoingRequest.ts'
