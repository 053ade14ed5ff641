import type { Block } from 'payload'

import { blockUpload } from './targets.ts'
import type { BlockTargets } from './targets.ts'

/** A file to take away (schema.org `DigitalDocument`). */
export const downloadBlock = ({ media }: BlockTargets): Block[] =>
  media
    ? [
        {
          slug: 'download',
          fields: [
            blockUpload({ name: 'file', label: { en: 'File', fr: 'Fichier' }, required: true, to: media }),
            {
              name: 'title',
              type: 'text',
              admin: {
                description: {
                  en: 'What the link says; by default the caption or the name of the file.',
                  fr: 'Ce que dit le lien\u00A0; à défaut, la légende ou le nom du fichier.',
                },
              },
              label: { en: 'Title', fr: 'Titre' },
              maxLength: 300,
            },
          ],
          interfaceName: 'DownloadBlock',
          labels: {
            plural: { en: 'Documents to download', fr: 'Documents à télécharger' },
            singular: { en: 'Document to download', fr: 'Document à télécharger' },
          },
        },
      ]
    : []
