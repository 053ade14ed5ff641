import type { PayloadRequest } from 'payload'

import { accountKind } from '../access/roles.ts'

export type Caller = 'anonymous' | 'apiClient' | 'staff'

/** Who asks, as the limits see it. An account that is none of ours has no more rights to the server's time than a stranger. */
export const callerOf = (req: PayloadRequest | undefined): Caller => (req && accountKind(req)) ?? 'anonymous'
