import type { Config } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { emailEndpoints } from './endpoints.ts'

/** Makes e-mails of newsletters: shown beside the form, sent to oneself, downloaded, or handed over to a list. */
export const newsletterEmail = (config: Config): Config => {
  const newsletters = projectSlug(config, 'newsletters')
  if (!newsletters || !projectSlug(config, 'mailings')) return config
  return {
    ...config,
    collections: config.collections?.map((collection) =>
      collection.slug === newsletters
        ? {
            ...collection,
            admin: {
              ...collection.admin,
              components: {
                ...collection.admin?.components,
                edit: {
                  ...collection.admin?.components?.edit,
                  beforeDocumentControls: [
                    ...(collection.admin?.components?.edit?.beforeDocumentControls ?? []),
                    'beffroi/panel#NewsletterEmail',
                  ],
                },
              },
            },
            endpoints: [...(collection.endpoints || []), ...emailEndpoints],
          }
        : collection,
    ),
  }
}
