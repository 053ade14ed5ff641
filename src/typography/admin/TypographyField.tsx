import { getTranslation } from '@payloadcms/translations'
import type { TextFieldServerComponent } from 'payload'

import { proseOf } from '../proseOf.ts'
import { TypographyList } from './TypographyList.tsx'

/** In the sidebar: what saving corrects. The form does not know the fields of the blocks in its texts: which hold prose is told here. */
export const TypographyField: TextFieldServerComponent = ({
  clientField,
  collectionSlug,
  i18n,
  path,
  payload,
  permissions,
  readOnly,
  schemaPath,
}) => {
  const collection = payload.config.collections.find(({ slug }) => slug === collectionSlug)
  const labelOf = (label: unknown): string => (label ? String(getTranslation(label as never, i18n)) : '')
  return (
    <TypographyList
      field={clientField}
      path={path}
      permissions={permissions}
      prose={proseOf(collection?.flattenedFields ?? [], labelOf)}
      readOnly={readOnly}
      schemaPath={schemaPath}
    />
  )
}
