import type { Block } from 'payload'

import { captionField } from './caption.ts'
import { blockUpload, MOST_ROWS } from './targets.ts'
import type { BlockTargets } from './targets.ts'

/** Several pictures (schema.org `ImageGallery`). */
export const galleryBlock = ({ media }: BlockTargets): Block[] =>
  media
    ? [
        {
          slug: 'gallery',
          fields: [
            { name: 'title', type: 'text', label: { en: 'Title', fr: 'Titre' }, maxLength: 200 },
            {
              name: 'images',
              type: 'array',
              fields: [
                blockUpload({ name: 'image', label: { en: 'Picture', fr: 'Image' }, required: true, to: media }),
                captionField(),
              ],
              label: { en: 'Pictures', fr: 'Images' },
              labels: { plural: { en: 'Pictures', fr: 'Images' }, singular: { en: 'Picture', fr: 'Image' } },
              maxRows: MOST_ROWS,
              minRows: 1,
              required: true,
            },
          ],
          interfaceName: 'GalleryBlock',
          labels: { plural: { en: 'Galleries', fr: 'Galeries' }, singular: { en: 'Gallery', fr: 'Galerie' } },
        },
      ]
    : []
