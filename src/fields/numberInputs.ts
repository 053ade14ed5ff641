import type { Field } from 'payload'

import { mapFields } from '../payload/fields.ts'

/** Gives every number among the fields the newsroom's input, unless it has one of its own. */
export const numberInputs = (fields: Field[]): Field[] =>
  mapFields(fields, (field) =>
    field.type === 'number' && !field.hasMany && !field.admin?.components?.Field
      ? {
          ...field,
          admin: { ...field.admin, components: { ...field.admin?.components, Field: 'beffroi/client#NumberInput' } },
        }
      : field,
  )
