import type { Access, CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionConfig, SelectType, TextFieldSingleValidation, Where } from 'payload'
import { getSelectMode } from 'payload/shared'

import { isEditorField, isTranslating, mayPublish, mayReadDrafts, nobody, staffRole } from '../../src/access/roles.ts'
import { DAY_INPUT } from '../../src/fields/panelInputs.ts'
import { join, relation } from '../../src/fields/relation.ts'
import { createdByField, setCreatedBy, stampVersion, updatedByField } from '../../src/fields/stamps.ts'
import { urlField } from '../../src/fields/text.ts'
import { translate } from '../../src/messages/validation.ts'
import { isRecord } from '../../src/payload/values.ts'
import { keepUntranslatedFields } from '../../src/publishing/keepTranslations.ts'
import { showsSomething } from '../../src/publishing/publishMedia.ts'
import { recordOperation } from '../../src/publishing/recordOperation.ts'
import { IMAGE_SIZES } from './imageSizes.ts'
import { nameCandidates, readCandidates } from './sources.ts'

type Select = Record<string, unknown>

/** The size that the panel shows, which `thumbnailURL` leads to. */
const ADMIN_THUMBNAIL = 'thumbnail'

const eachSize = (sizes: Select, change: (size: Select) => Select): Select =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, isRecord(size) ? change(size) : size]))

const withName = (size: Select): Select => ({ ...size, filename: true })

const withoutEmpty = (select: Select): Select => Object.fromEntries(Object.entries(select).filter(([, value]) => !isRecord(value) || Object.keys(value).length > 0))

/** An address that stays is made from the name: a select that leaves the name out would make it empty. */
const keepName = (select: Select): Select => {
  const { filename, ...others } = select
  return select.url === false && filename !== undefined ? select : others
}

const complete = (select: Select): Select => {
  const sizes = isRecord(select.sizes) ? select.sizes : undefined
  if (getSelectMode(select as SelectType) === 'exclude') {
    const { sizes: _, ...others } = keepName(select)
    return { ...others, ...(select.sizes === false ? { sizes: false } : withoutEmpty({ sizes: withoutEmpty(eachSize(sizes ?? {}, keepName)) })) }
  }
  const named = sizes && eachSize(sizes, withName)
  if (!select.thumbnailURL || select.sizes === true || named?.[ADMIN_THUMBNAIL]) return { ...select, filename: true, ...(named && { sizes: named }) }
  return { ...select, filename: true, sizes: { ...named, [ADMIN_THUMBNAIL]: { filename: true } } }
}

/**
 * Reads the names of the files along with their addresses, which Payload makes from them when it reads: a query that asks for an address alone
 * would get none. (`forceSelect` would do it for the file, but narrows `sizes: true` to the names of the sizes.)
 */
const completeAddresses: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' || !('select' in args) || !isRecord(args.select) || Object.keys(args.select).length === 0) return
  const select = complete(args.select)
  Object.assign(args, { select: Object.keys(select).length > 0 ? select : undefined })
}

const PUBLIC: Where = { and: [{ public: { equals: true } }, { deletedAt: { exists: false } }] }

const own = (userID: number | string): Where => ({ and: [{ createdBy: { equals: userID } }, { public: { not_equals: true } }] })

/** The public sees files that something was published with; it is the same for a file's address as for its record. */
const readMedia: Access = ({ req }) => (mayReadDrafts(req) ? true : PUBLIC)

const createMedia: Access = ({ req }) => mayPublish(req) || staffRole(req) === 'author'

/** Editors; authors what they uploaded, until it is public; translators the words, in other languages. */
const updateOwnMedia: Access = ({ req }) => {
  if (mayPublish(req)) return true
  if (!req.user) return false
  if (staffRole(req) === 'translator') return isTranslating(req)
  return staffRole(req) === 'author' ? own(req.user.id) : false
}

const deleteOwnMedia: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author' ? own(req.user.id) : false
}

type Visibility = { keepPublic?: boolean | null; public?: boolean | null }

/**
 * A file that an editor makes public by hand stays public until an editor takes it back; one that became public with what shows it does not. What a
 * publication does to the tick passes no hook.
 */
const keepByHand: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before = (originalDoc ?? {}) as Visibility
  const now = data as Visibility
  if (Boolean(now.public) !== Boolean(before.public)) return { ...data, keepPublic: Boolean(now.public) }
  return now.keepPublic && !before.keepPublic ? { ...data, public: true } : data
}

type MediaData = { decorative?: boolean | null; filename?: string; mimeType?: string; originalFilename?: null | string; public?: boolean | null }

/** A picture that the public already sees keeps its alternative text, in the newsroom's own language at least. */
const validateAlt: TextFieldSingleValidation = (value, { data, req }) => {
  const media = data as MediaData
  const localization = req.payload.config.localization
  const isMainLocale = !localization || req.locale === localization.defaultLocale
  const isMissing = media.public && isMainLocale && showsSomething(media) && !value?.trim()
  return !isMissing || translate(req, 'beffroi:mediaWithoutAlt', { name: media.originalFilename ?? media.filename ?? '' })
}

/** What may be uploaded, told from the file's own bytes. SVG is left out: it can carry scripts. */
const MIME_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'video/mp4', 'video/webm', 'application/pdf']

/** Images, videos and documents (IPTC photo metadata, schema.org `MediaObject`). Private until published with something. */
export const media: CollectionConfig = {
  slug: 'media',
  access: { create: createMedia, delete: deleteOwnMedia, read: readMedia, readVersions: () => false, update: updateOwnMedia },
  admin: {
    defaultColumns: ['originalFilename', 'alt', 'credit', 'public', 'rightsEnd', 'updatedAt'],
    description: { en: 'Pictures, videos and documents.', fr: 'Images, vidéos et documents.' },
    group: { en: 'Newsroom', fr: 'Rédaction' },
    listSearchableFields: ['originalFilename', 'filename', 'alt', 'caption', 'credit'],
    pagination: { defaultLimit: 25 },
    useAsTitle: 'originalFilename',
  },
  defaultPopulate: {
    alt: true,
    caption: true,
    credit: true,
    decorative: true,
    dominantColor: true,
    filename: true,
    focalX: true,
    focalY: true,
    height: true,
    mimeType: true,
    sizes: true,
    sources: true,
    thumbnailURL: true,
    url: true,
    width: true,
  },
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: {
        condition: (data) => !data.decorative,
        description: {
          en: 'What the picture shows, for whoever cannot see it, in one sentence. Needed to publish with it.',
          fr: 'Ce que montre l’image, pour qui ne la voit pas, en une phrase. Nécessaire pour publier avec elle.',
        },
      },
      label: { en: 'Alternative text', fr: 'Texte alternatif' },
      localized: true,
      maxLength: 300,
      validate: validateAlt,
    },
    {
      name: 'decorative',
      type: 'checkbox',
      admin: { description: { en: 'It adds nothing to the text: screen readers pass over it.', fr: 'Elle n’ajoute rien au texte : les lecteurs d’écran la passent.' } },
      label: { en: 'Decorative image', fr: 'Image décorative' },
    },
    {
      name: 'originalFilename',
      type: 'text',
      access: { create: nobody, update: nobody },
      admin: {
        components: { Cell: 'beffroi/panel#FileNameCell' },
        condition: (data) => Boolean(data.filename),
        description: { en: 'As the file was called when it was sent.', fr: 'Le nom qu’avait le fichier à son envoi.' },
        position: 'sidebar',
        readOnly: true,
      },
      custom: { isAlwaysPublished: true },
      // Files that were there before names were kept.
      hooks: { afterRead: [({ originalDoc, value }) => (value as unknown) ?? (originalDoc as undefined | { filename?: string })?.filename] },
      index: true,
      label: { en: 'File name', fr: 'Nom du fichier' },
    },
    { name: 'caption', type: 'textarea', label: { en: 'Caption', fr: 'Légende' }, localized: true },
    {
      type: 'row',
      fields: [
        { name: 'credit', type: 'text', admin: { width: '50%' }, label: { en: 'Credit', fr: 'Crédit' } },
        { name: 'licence', type: 'text', admin: { width: '50%' }, label: { en: 'Licence', fr: 'Licence' } },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'rightsEnd',
          type: 'date',
          admin: { ...DAY_INPUT, description: { en: 'After this day nothing can be published with it.', fr: 'Passé ce jour, rien ne peut être publié avec elle.' }, width: '50%' },
          index: true,
          label: { en: 'End of rights', fr: 'Fin des droits' },
        },
        { name: 'capturedAt', type: 'date', admin: { ...DAY_INPUT, width: '50%' }, label: { en: 'Taken on', fr: 'Prise le' } },
      ],
    },
    urlField({ name: 'sourceUrl', label: { en: 'Where it comes from', fr: 'Provenance' } }),
    relation({ name: 'artworks', to: 'artworks', many: true, label: { en: 'Artworks shown', fr: 'Œuvres montrées' } }),
    relation({ name: 'people', to: 'people', many: true, label: { en: 'People shown', fr: 'Personnes montrées' } }),
    {
      name: 'public',
      type: 'checkbox',
      access: { create: isEditorField, update: isEditorField },
      admin: {
        description: {
          en: 'Ticked by itself while something published shows this file. Untick it to withdraw the file at once.',
          fr: 'Se coche d’elle-même tant qu’un contenu publié montre ce fichier. Décochez pour retirer le fichier aussitôt.',
        },
        position: 'sidebar',
      },
      custom: { isForStaff: true },
      hooks: { beforeDuplicate: [() => false] },
      index: true,
      label: { en: 'Visible on websites', fr: 'Visible sur les sites' },
    },
    {
      name: 'keepPublic',
      type: 'checkbox',
      access: { create: isEditorField, update: isEditorField },
      admin: {
        description: {
          en: 'Also when nothing published shows it any more. Otherwise it becomes private again by itself.',
          fr: 'Même quand plus aucun contenu publié ne le montre. Sinon il redevient privé de lui-même.',
        },
        position: 'sidebar',
      },
      custom: { isForStaff: true },
      hooks: { beforeDuplicate: [() => false] },
      label: { en: 'Keep visible', fr: 'Garder visible' },
    },
    join({ name: 'mainImageOf', collection: 'articles', on: 'mainImage', sort: '-publishedAt', columns: ['title', '_status'], label: { en: 'Main image of', fr: 'Image principale de' } }),
    {
      name: 'sources',
      type: 'array',
      access: { create: nobody, update: nobody },
      admin: {
        description: {
          en: 'For a picture, what each `<source>` of a `<picture>` says, best first: AVIF, then WebP, whole; then the same cut around the focal point (`cropped`), for cards. Empty for other files.',
          fr: 'Pour une image, ce que dit chaque `<source>` d’un `<picture>`, le meilleur d’abord\u00A0: AVIF, puis WebP, en entier\u202F; puis de même recadrée autour du point focal (`cropped`), pour les cartes. Vide pour les autres fichiers.',
        },
        disabled: true,
      },
      custom: { isAlwaysPublished: true },
      fields: [
        { name: 'type', type: 'text', admin: { description: { en: '`image/avif` or `image/webp`.', fr: '`image/avif` ou `image/webp`.' } }, label: { en: 'Media type', fr: 'Type de média' }, required: true },
        {
          name: 'srcset',
          type: 'textarea',
          admin: { description: { en: 'For the attribute `srcset`: addresses and their widths.', fr: 'Pour l’attribut `srcset`\u00A0: les adresses et leurs largeurs.' } },
          hooks: { afterRead: [readCandidates], beforeChange: [nameCandidates] },
          label: { en: 'Candidates', fr: 'Candidats' },
          required: true,
        },
        {
          name: 'cropped',
          type: 'text',
          admin: { description: { en: 'The proportions that it is cut to: `16:9`. Empty where it shows the whole picture.', fr: 'Les proportions du recadrage\u00A0: `16:9`. Vide si l’image est entière.' } },
          label: { en: 'Cropped to', fr: 'Recadrée en' },
        },
      ],
      label: { en: 'Sources', fr: 'Sources' },
    },
    {
      name: 'dominantColor',
      type: 'text',
      access: { create: nobody, update: nobody },
      admin: {
        description: {
          en: 'The colour that most of a picture has, `#rrggbb`, to be shown until it is there. Empty for a picture that lets the page through, and for other files.',
          fr: 'La couleur dominante d’une image, `#rrvvbb`, à montrer en l’attendant. Vide pour une image qui laisse voir la page, et pour les autres fichiers.',
        },
        disabled: true,
      },
      label: { en: 'Dominant colour', fr: 'Couleur dominante' },
    },
    createdByField,
    updatedByField,
  ],
  hooks: { beforeChange: [keepUntranslatedFields, setCreatedBy, stampVersion, keepByHand], beforeOperation: [recordOperation, completeAddresses] },
  labels: { plural: { en: 'Media', fr: 'Médiathèque' }, singular: { en: 'File', fr: 'Fichier' } },
  trash: true,
  upload: {
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    imageSizes: IMAGE_SIZES,
    mimeTypes: MIME_TYPES,
    pasteURL: false,
    staticDir: 'media',
  },
}
