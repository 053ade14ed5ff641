import type { Predicate } from '../../document.ts'
import type { Facts, Relate } from './facts.ts'

const PREDICATE_OF_ROLE: [RegExp, Predicate][] = [
  [/^(?:co-?)?fondat/iu, 'founderOf'],
  [/(?:^|ancien(?:ne)? |vice-)président|^présidence|^P-?DG/iu, 'presidentOf'],
  [/^(?:futur |future |ancien |ancienne )?(?:direct(?:eur|rice)|dirigeant|gérant|direction|DG)/iu, 'directorOf'],
]

/** Who works for whom: by the roles that people have, and by the name in brackets behind a person's. */
export const relatePeople = ({ readings, roles }: Facts, relate: Relate): void => {
  for (const { person, role, sentence } of roles)
    if (role.organisation)
      relate(
        person,
        PREDICATE_OF_ROLE.find(([pattern]) => pattern.test(role.role))?.[1] ?? 'worksFor',
        role.organisation,
        sentence,
      )
  for (const { named, sentence } of readings)
    for (const [index, first] of named.entries()) {
      const second = named[index + 1]
      // « Jeanne Dupont (Brixel) »
      if (
        first.kind === 'person' &&
        second?.kind === 'organisation' &&
        sentence.text.slice(first.end, second.start) === ' (' &&
        sentence.text.charAt(second.end) === ')'
      )
        relate(first.name, 'worksFor', second.name, sentence)
    }
}
