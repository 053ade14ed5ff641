import type { Payload } from 'payload'

import type { Worker } from './startWorker.ts'

/** The worker of each Payload in this process. */
export const workers = new WeakMap<Payload, Worker>()
