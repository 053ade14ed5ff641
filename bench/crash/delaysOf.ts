import type { Arrival, Dossier, LoggedEvent } from './records.ts'

/** Seconds from the acknowledgement of a change to the first arrival of its event, which may be the earlier of the two. */
export const delaysOf = ({
  arrivals,
  dossiers,
  events,
}: {
  arrivals: Arrival[]
  dossiers: Dossier[]
  events: LoggedEvent[]
}): number[] => {
  const arrivedAt = new Map<string, number>()
  for (const { accepted, at, events: delivered } of arrivals) {
    if (accepted) for (const { id } of delivered) if (!arrivedAt.has(id)) arrivedAt.set(id, at)
  }
  const eventOf = new Map(events.map(({ id, title, type }) => [type === 'article.unpublished' ? '' : title, id]))
  return dossiers.flatMap(({ operations }) =>
    operations.flatMap((operation) => {
      const arrival = operation.kind === 'publish' && arrivedAt.get(eventOf.get(operation.title) ?? '')
      return arrival && operation.at && operation.outcome === 'acknowledged'
        ? [Math.max(0, arrival - operation.at) / 1000]
        : []
    }),
  )
}
