import {
  BlocksFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldAffectingData, TextFieldSingleValidation } from 'payload'

import { projectSlugs } from '../../content-model/slugs.ts'
import { judgeLinkAddress } from '../../formats/linkAddress.ts'
import { translate } from '../../messages/validation.ts'
import { isRecord } from '../../payload/values.ts'
import { RELATION_INPUT } from '../panelInputs.ts'
import { ignoreTargets } from '../relation.ts'
import { captionField } from './blocks/caption.ts'
import { bodyBlocks } from './blocks/index.ts'
import { tableFeature } from './tableFeature.ts'

/** Of Payload's own features, those that are here with settings. */
const REPLACED: ReadonlySet<string> = new Set(['heading', 'link', 'upload'])

/** Keeps the text of what editors paste, and leaves out its looks, its pictures, and links that lead nowhere, for which a draft would be refused. */
const paste = createServerFeature({ feature: { ClientFeature: 'beffroi/panel#PasteFeature' }, key: 'paste' })

/** Names and finds what can be inserted in French and in English, and lets a keyboard out of the text. It stands first, since Payload loads the first one last. */
const bodyMenu = createServerFeature({
  feature: { ClientFeature: 'beffroi/panel#BodyMenuFeature' },
  key: 'bodyMenu',
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
  if (field.type === 'relationship' && field.name === 'doc')
    return {
      ...field,
      admin: { ...field.admin, components: { Field: RELATION_INPUT } },
      validate: ignoreTargets,
    } as FieldAffectingData
  if (field.type !== 'text' || field.hasMany || field.name !== 'url') return field
  return {
    ...field,
    admin: { ...field.admin, components: { Field: 'beffroi/panel#LinkAddressField' } },
    hasMany: false,
    hooks: {},
    validate: validateLinkAddress,
  }
}

const link = () => LinkFeature({ fields: ({ defaultFields }) => defaultFields.map(checkedLink) })

/** The editor of a text in a block: of lines, lists and links, so that no block stands in another one. */
const blockEditor = () =>
  lexicalEditor({
    features: [
      bodyMenu(),
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      link(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      paste(),
    ],
  })

/**
 * The rich text editor of the newsroom: headings from the second level on (the first is the title's), tables, the blocks of a newsroom, captions for
 * pictures where they stand, a toolbar that stays in sight, menus in French and English, and the rest as Payload has it.
 */
export const newsroomEditor = (): ReturnType<typeof lexicalEditor> => async (given) => {
  const slugs = projectSlugs(given.config)
  const editor = lexicalEditor({
    features: ({ defaultFeatures }) => [
      bodyMenu(),
      ...defaultFeatures.filter(({ key }) => !REPLACED.has(key)),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      link(),
      UploadFeature({ collections: slugs.media ? { [slugs.media]: { fields: [captionField()] } } : {} }),
      FixedToolbarFeature(),
      tableFeature(),
      BlocksFeature({ blocks: bodyBlocks(slugs, blockEditor()) }),
      paste(),
    ],
  })
  return editor(given)
}
