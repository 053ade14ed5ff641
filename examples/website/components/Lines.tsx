import type { ReactNode } from 'react'

import { formatPeriod } from '../dates/formatPeriod.ts'
import type { RoleLineFragment } from '../generated/queries.ts'
import { langOf } from '../reader.ts'
import { strings } from '../strings.ts'
import { PageLink } from './PageLink.tsx'

type Known = { edtf: string | null } | null

export type Line = { between?: string; id: string | null; node: ReactNode; what: string; whatElse?: string | null }

export const between = (from: Known, to: Known): string | undefined => formatPeriod(from?.edtf, to?.edtf)

/** Links with their kind and their time: « Membre de SIZIAF, depuis 2019 ». */
export const Lines = ({ lines }: { lines: Line[] }) => (
  <ul className="lines">
    {lines.map(({ between, id, node, what, whatElse }) => (
      <li key={id}>
        {what && (
          <span className="lines__what" lang={langOf(what)}>
            {what}
          </span>
        )}{' '}
        {node}
        {[whatElse, between].filter(Boolean).map((part) => (
          <small key={part} lang={langOf(part)}>
            {part}
          </small>
        ))}
      </li>
    ))}
  </ul>
)

/** What somebody is somewhere, read from one of its two ends. */
export const roleLines = (roles: readonly RoleLineFragment[], end: 'organisation' | 'person'): Line[] =>
  roles.flatMap((role): Line[] => {
    const other = role[end]
    if (!other) return []
    const collection = end === 'person' ? 'people' : 'organisations'
    return [
      {
        between: between(role.from, role.to) ?? (role.ended ? strings().organisation.past : undefined),
        id: role.id,
        node: (
          <PageLink collection={collection} slug={other.slug}>
            {other.name}
          </PageLink>
        ),
        what: role.title ?? '',
      },
    ]
  })
