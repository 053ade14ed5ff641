import { defineCollection } from 'astro:content'
import { createClient } from 'beffroi/client'

import { CMS, LOCALE, SECTIONS } from './newsroom'

const client = createClient({ url: CMS })

/** Astro keeps the documents and the cursor with its cache: a build asks only for what has changed since the last one. */
const published = (collection: string) =>
  defineCollection({
    loader: {
      load: async ({ meta, store }) => {
        const { cursor } = await client.sync({
          collections: [collection as 'articles'],
          cursor: meta.get('cursor'),
          locales: [LOCALE],
          onChange: ({ content, document }) => {
            if (content) store.set({ data: content[LOCALE] as Record<string, unknown>, id: document })
            else store.delete(document)
          },
          onRestart: () => store.clear(),
        })
        meta.set('cursor', cursor)
      },
      name: `beffroi-${collection}`,
    },
  })

export const collections = Object.fromEntries(
  [...SECTIONS.map(({ collection }) => collection), 'media'].map((name) => [name, published(name)]),
)
