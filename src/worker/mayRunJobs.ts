import type { Payload } from 'payload'

import { workers } from './workers.ts'

/**
 * Whether this process may queue and run Payload's jobs. Where workers run, only the one that leads may: two processes would run each job twice. Where
 * none does (a serverless project whose jobs are started from outside) nothing is held back.
 */
export const mayRunJobs = (payload: Payload): boolean => workers.get(payload)?.isLeader() ?? true
