/** For answers to one person: no cache keeps them (RFC 9111, section 5.2.2). */
export const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }
