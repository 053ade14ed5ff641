import { Fragment, type ReactNode } from 'react'

import { langOf } from '../reader.ts'

export type Fact = [name: string, value: ReactNode]

export const isKnown = ([, value]: Fact): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false

/** Facts, each with its name; those that are not known are left out. */
export const Facts = ({ facts }: { facts: Fact[] }) => {
  const known = facts.filter(isKnown)
  return (
    known.length > 0 && (
      <dl className="facts">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={typeof value === 'string' ? langOf(value) : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    )
  )
}

/** Things one after the other; undefined when there is none. */
export const names = (list: { id?: string; node: ReactNode }[]): ReactNode =>
  list.length > 0
    ? list.map(({ node }, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          {node}
        </Fragment>
      ))
    : undefined
