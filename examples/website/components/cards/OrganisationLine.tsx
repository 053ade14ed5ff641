import type { OrganisationsPage } from '../../beffroi/content/listOrganisations.ts'
import { organisationTypes } from '../../strings.ts'
import { PageLink } from '../PageLink.tsx'

/** An organisation in the directory: its name, and what it does. */
export const OrganisationLine = ({
  organisation: { activity, name, slug, type },
}: {
  organisation: OrganisationsPage['docs'][number]
}) => (
  <>
    <PageLink collection="organisations" slug={slug}>
      {name}
    </PageLink>
    <span>{activity || (type && organisationTypes[type])}</span>
  </>
)
