import type { ReactNode } from 'react'

import type { Organisation } from '../../beffroi/content/getOrganisation.ts'
import { formatPeriod } from '../../dates/formatPeriod.ts'
import { present } from '../../present.ts'
import { linkTypes, linkTypesFrom, siteRoles, strings } from '../../strings.ts'
import { PageLink } from '../PageLink.tsx'
import { Section } from '../Section.tsx'

type Known = { edtf: string | null } | null
type Line = { between: string | undefined; id: string | null; node: ReactNode; what: string; whatElse?: string | null }

const between = (from: Known, to: Known): string | undefined => formatPeriod(from?.edtf, to?.edtf)

const Lines = ({ lines }: { lines: Line[] }) => (
  <ul className="lines">
    {lines.map(({ between, id, node, what, whatElse }) => (
      <li key={id}>
        <span className="lines__what">{what}</span> {node}
        {[whatElse, between].filter(Boolean).map((part) => (
          <small key={part}>{part}</small>
        ))}
      </li>
    ))}
  </ul>
)

const linkTo = ({ name, slug }: { name: string | null; slug: string | null }) => (
  <PageLink collection="organisations" slug={slug}>
    {name}
  </PageLink>
)

/** Its links to other organisations, read from both ends, then its sites and its people. */
export const OrganisationLinks = ({ organisation }: { organisation: Organisation }) => {
  const own = present(organisation.links).flatMap(({ from, id, note, organisation: other, to, type }): Line[] =>
    other && type
      ? [{ between: between(from, to), id, node: linkTo(other), what: linkTypes[type], whatElse: note }]
      : [],
  )
  const others = present(organisation.linkedFrom?.docs).flatMap((other) =>
    present(other.links).flatMap(({ from, id, organisation: target, to, type }): Line[] =>
      target?.id === organisation.id && type
        ? [{ between: between(from, to), id, node: linkTo(other), what: linkTypesFrom[type] }]
        : [],
    ),
  )
  const sites = present(organisation.sites).flatMap(({ from, id, note, place, role, to }): Line[] =>
    place
      ? [{ between: between(from, to), id, node: place.name, what: role ? siteRoles[role] : '', whatElse: note }]
      : [],
  )
  const roles = present(organisation.roles?.docs).flatMap(({ ended, from, id, person, title, to }): Line[] =>
    person
      ? [
          {
            between: between(from, to) ?? (ended ? strings.organisation.past : undefined),
            id,
            node: person.name,
            what: title ?? '',
          },
        ]
      : [],
  )
  const parts: [id: string, title: string, lines: Line[]][] = [
    ['liens', strings.organisation.links, [...own, ...others]],
    ['implantations', strings.organisation.sites, sites],
    ['personnes', strings.organisation.roles, roles],
  ]
  return parts
    .filter(([, , lines]) => lines.length > 0)
    .map(([id, title, lines]) => (
      <Section id={id} key={id} title={title}>
        <Lines lines={lines} />
      </Section>
    ))
}
