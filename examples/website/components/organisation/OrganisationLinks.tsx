import type { Organisation } from '../../beffroi/content/getOrganisation.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { between, Lines, roleLines } from '../Lines.tsx'
import type { Line } from '../Lines.tsx'
import { PageLink } from '../PageLink.tsx'
import { Section } from '../Section.tsx'

const linkTo = ({ name, slug }: { name: string | null; slug: string | null }) => (
  <PageLink collection="organisations" slug={slug}>
    {name}
  </PageLink>
)

/** Its links to other organisations, read from both ends, then its sites and its people. */
export const OrganisationLinks = ({ organisation }: { organisation: Organisation }) => {
  const { linkTypes, linkTypesFrom, organisation: words, siteRoles } = strings()
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
      ? [
          {
            between: between(from, to),
            id,
            node: (
              <PageLink collection="places" slug={place.slug}>
                {place.name}
              </PageLink>
            ),
            what: role ? siteRoles[role] : '',
            whatElse: note,
          },
        ]
      : [],
  )
  const parts: [id: string, title: string, lines: Line[]][] = [
    ['personnes', words.roles, roleLines(present(organisation.roles?.docs), 'person')],
    ['liens', words.links, [...own, ...others]],
    ['implantations', words.sites, sites],
  ]
  return parts
    .filter(([, , lines]) => lines.length > 0)
    .map(([id, title, lines]) => (
      <Section id={id} key={id} title={title}>
        <Lines lines={lines} />
      </Section>
    ))
}
