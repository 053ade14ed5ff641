import type { Access } from 'payload'

/** WARNING: public. */
export const anyone: Access = () => true
