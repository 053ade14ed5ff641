import type { Access } from 'payload'

import { mayPublish, staffRole } from './roles.ts'

/** Editors create anything; authors create drafts; translators translate what exists. */
export const createContent: Access = ({ data, req }) =>
  mayPublish(req) || (staffRole(req) === 'author' && data?._status !== 'published')
