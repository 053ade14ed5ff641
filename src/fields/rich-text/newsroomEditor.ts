import {
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  lexicalEditor,
  LinkFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldAffectingData, TextFieldSingleValidation } from 'payload'

import { judgeLinkAddress } from '../../formats/linkAddress.ts'
import { translate } from '../../messages/validation.ts'
import { isRecord } from '../../payload/values.ts'
import { ignoreTargets } from '../relation.ts'

/** Keeps links that lead nowhere out of what editors paste, so that no draft is refused for them. */
const pastedLinks = createServerFeature({
  feature: { ClientFeature: 'beffroi/panel#PastedLinksFeature' },
  key: 'pastedLinks',
})

/** For the window in which an editor writes a link: it stays open until the address leads somewhere. */
const validateLinkAddress: TextFieldSingleValidation = (value, { req, siblingData }) =>
  (isRecord(siblingData) && siblingData.linkType === 'internal') ||
  judgeLinkAddress(value) === 'usable' ||
  translate(req, 'beffroi:linkAddress')

/**
 * Payload's own hook would store an address that it cannot read as another one, percent-encoded; and its look at the target would refuse a text for
 * ever that links to what has since been moved to the trash.
 */
const checkedLink = (field: FieldAffectingData): FieldAffectingData => {
  if (field.type === 'relationship' && field.name === 'doc') return { ...field, validate: ignoreTargets }
  if (field.type !== 'text' || field.hasMany || field.name !== 'url') return field
  return {
    ...field,
    admin: { ...field.admin, components: { Field: 'beffroi/panel#LinkAddressField' } },
    hasMany: false,
    hooks: {},
    validate: validateLinkAddress,
  }
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
