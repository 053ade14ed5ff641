import type { ReactNode } from 'react'

import type { OrganisationLinkFragment } from '../generated/queries.ts'
import { present } from '../present.ts'
import { names } from './Facts.tsx'
import { PageLink } from './PageLink.tsx'

/** Organisations by name, each leading to its page; undefined when there is none. */
export const organisationNames = (
  organisations: readonly (OrganisationLinkFragment | null)[] | null | undefined,
): ReactNode =>
  names(
    present(organisations).map(({ name, slug }) => ({
      node: (
        <PageLink collection="organisations" slug={slug}>
          {name}
        </PageLink>
      ),
    })),
  )
