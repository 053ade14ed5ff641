import { FixedToolbarFeature, HeadingFeature, LinkFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { FieldAffectingData } from 'payload'

import { ignoreTargets } from './fields/otherThanSelf.ts'
import { pastedLinks } from './fields/rich-text/pastedLinks.ts'
import { validateLinkAddress } from './fields/rich-text/validateLinkAddress.ts'

/**
 * Payload's own hook would store an address that it cannot read as another one, percent-encoded; and its look at the target would refuse a text for
 * ever that links to what has since been moved to the trash.
 */
const checkedLink = (field: FieldAffectingData): FieldAffectingData => {
  if (field.type === 'relationship' && field.name === 'doc') return { ...field, validate: ignoreTargets }
  if (field.type !== 'text' || field.hasMany || field.name !== 'url') return field
  return { ...field, admin: { ...field.admin, components: { Field: 'beffroi/client#LinkAddressField' } }, hasMany: false, hooks: {}, validate: validateLinkAddress }
}

/**
 * The rich text editor of the newsroom: headings from the second level on (the first is the title's), a toolbar that
 * stays in sight, and the rest as Payload has it.
 */
export const newsroomEditor = (): ReturnType<typeof lexicalEditor> =>
  lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures.filter(({ key }) => key !== 'heading' && key !== 'link'),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      LinkFeature({ fields: ({ defaultFields }) => defaultFields.map(checkedLink) }),
      FixedToolbarFeature(),
      pastedLinks(),
    ],
  })
