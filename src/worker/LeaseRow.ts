/** A row of `leases`. */
export type LeaseRow = { expiresAt: string; id: number | string; name: string; owner: string; term: number }
