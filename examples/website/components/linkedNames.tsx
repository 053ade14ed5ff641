import type { ReactNode } from 'react'

import type { Collection } from '../addresses.ts'
import { present } from '../present.ts'
import { langOf } from '../reader.ts'
import { names } from './Facts.tsx'
import { PageLink } from './PageLink.tsx'

type Named = { name?: string | null; slug: string | null; title?: string | null }

/** Documents by name, each leading to its page; undefined when there is none. */
export const linkedNames = (
  collection: Collection,
  documents: readonly (Named | null)[] | null | undefined,
): ReactNode =>
  names(
    present(documents).map(({ name, slug, title }) => {
      const text = name ?? title
      return {
        node: (
          <PageLink collection={collection} slug={slug}>
            {langOf(text) ? <span lang={langOf(text)}>{text}</span> : text}
          </PageLink>
        ),
      }
    }),
  )
