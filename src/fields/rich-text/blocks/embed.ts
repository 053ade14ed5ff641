import type { Block, TextFieldSingleValidation } from 'payload'

import { EMBED_PROVIDERS, embedOf } from '../../../formats/embedProviders.ts'
import { EMBEDS } from '../../../messages/embeds.ts'
import { t } from '../../../messages/t.ts'
import { WEB_ADDRESS } from '../../text.ts'

const validateAddress: TextFieldSingleValidation = (value, { req }) =>
  embedOf(value) ? true : t(req, EMBEDS.notListed, { providers: EMBED_PROVIDERS.join(', ') })

/** A video, a sound or a chart on another site (oEmbed, schema.org `embedUrl`). */
export const embedBlock = (): Block => ({
  slug: 'embed',
  fields: [
    {
      name: 'url',
      type: 'text',
      admin: {
        components: { Field: 'beffroi/panel#EmbedAddressField' },
        description: {
          en: `The address of a page of ${EMBED_PROVIDERS.join(', ')}. Readers’ browsers ask it for nothing before a click.`,
          fr: `L’adresse d’une page de ${EMBED_PROVIDERS.join(', ')}. Le navigateur des lecteurs ne lui demande rien avant un clic.`,
        },
      },
      custom: WEB_ADDRESS,
      label: { en: 'Address of the page', fr: 'Adresse de la page' },
      required: true,
      validate: validateAddress,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'title',
          type: 'text',
          admin: {
            description: { en: 'Asked of that site, if empty.', fr: 'Demandé à ce site, si ce champ est vide.' },
            width: '50%',
          },
          label: { en: 'Title', fr: 'Titre' },
          maxLength: 300,
          required: true,
        },
        {
          name: 'authorName',
          type: 'text',
          admin: { width: '50%' },
          label: { en: 'Author or channel', fr: 'Auteur ou chaîne' },
          maxLength: 300,
        },
      ],
    },
    { name: 'caption', type: 'textarea', label: { en: 'Caption', fr: 'Légende' }, maxLength: 1000 },
  ],
  interfaceName: 'EmbedBlock',
  labels: {
    plural: { en: 'Videos, sounds, charts', fr: 'Vidéos, sons, graphiques' },
    singular: { en: 'Video, sound, chart', fr: 'Vidéo, son, graphique' },
  },
})
