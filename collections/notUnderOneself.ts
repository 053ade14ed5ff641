import type { CollectionBeforeValidateHook } from 'payload'

import { refusal } from '../src/hooks/refusal.ts'
import { idOf } from '../src/idOf.ts'
import { translate } from '../src/translations/translate.ts'

/** A tree in which a record stands above itself has no end for whoever walks it. */
export const notUnderOneself =
  (parent: string): CollectionBeforeValidateHook =>
  ({ collection, data, originalDoc, req }) => {
    const value: unknown = data?.[parent]
    const parents = Array.isArray(value) ? value : [value]
    if (!originalDoc?.id || !parents.some((entry) => idOf(entry) === originalDoc.id)) return data
    const message = translate(req, 'beffroi:notUnderOneself')
    throw refusal({ collection: collection.slug, errors: [{ message, path: parent }], req })
  }
