import type { Arrival, Dossier, LoggedEvent, Operation, StoredArticle } from './records.ts'
import { keyOfTitle } from './records.ts'

export type Findings = {
  /** Events that a webhook heard in another order than that of the log. */
  disorder: string[]
  /** The newsroom said that nothing was saved, and it was. */
  falseRefusals: string[]
  /** Acknowledged changes that are not in the log or the database, and events of the log that did not reach a webhook that wants them. */
  lost: string[]
  /** Events that arrived or stand in the log though nothing of the kind happened. */
  phantom: string[]
  /** Events that reached one webhook under two message ids, or stand in the log twice. */
  twice: string[]
}

export type Evidence = {
  arrivals: Arrival[]
  articles: StoredArticle[]
  dossiers: Dossier[]
  /** In the order of the log. */
  events: LoggedEvent[]
  /** The number of the last event before the webhooks were there. */
  since: number
  webhooks: { name: string; wants: (type: string) => boolean }[]
}

const NONE = (): Findings => ({ disorder: [], falseRefusals: [], lost: [], phantom: [], twice: [] })

/** 1, 2, 3… without a gap or a double. */
const examineNumbers = (events: LoggedEvent[], found: Findings): void => {
  for (const [index, { id, sequence }] of events.entries()) {
    if (sequence === index + 1) continue
    found.disorder.push(`The event ${id} is number ${index + 1} in the log and carries the number ${sequence}.`)
    return
  }
}

/** Which of the changes took an article offline: one before the next that certainly published it again, and rather one that was not refused. */
const nextUnpublish = (operations: Operation[]): number => {
  const end = operations.findIndex(({ kind, outcome }) => kind === 'publish' && outcome === 'acknowledged')
  const near = end === -1 ? operations : operations.slice(0, end)
  const likely = near.findIndex(({ kind, outcome }) => kind === 'unpublish' && outcome !== 'refused')
  return likely === -1 ? near.findIndex(({ kind }) => kind === 'unpublish') : likely
}

/**
 * Goes through what was done to an article and what the log says of it, side by side: each event must be the work of a change that happened or may
 * have happened, in their order, and each acknowledged change that the public could see must have its event.
 */
const examineDossier = (
  { key, operations }: Dossier,
  events: LoggedEvent[],
  article: StoredArticle | undefined,
  found: Findings,
): void => {
  let next = 0
  let isPublic = false
  let shown: string | undefined
  const pass = (to: number): void => {
    for (const [offset, operation] of operations.slice(next, to).entries()) {
      const isSeen = operation.kind === 'publish' || isPublic
      if (operation.outcome === 'acknowledged' && isSeen)
        found.lost.push(`${key}: the change ${next + offset} (${operation.kind}) was acknowledged and has no event.`)
    }
    next = Math.max(next, to)
  }
  for (const { id, title, type } of events) {
    const isUnpublished = type === 'article.unpublished'
    const later = isUnpublished
      ? nextUnpublish(operations.slice(next))
      : operations.slice(next).findIndex((operation) => operation.kind === 'publish' && operation.title === title)
    const operation = operations[next + later]
    if (later === -1 || !operation) {
      const isRepeated =
        !isUnpublished && operations.some((earlier) => earlier.kind === 'publish' && earlier.title === title)
      found[isRepeated ? 'twice' : 'phantom'].push(
        `${key}: nothing that was done explains the event ${id} (${type}, ${title}).`,
      )
      continue
    }
    if (operation.outcome === 'refused')
      found.falseRefusals.push(`${key}: the change ${next + later} was refused, and happened (${type}, ${title}).`)
    pass(next + later)
    next += 1
    isPublic = !isUnpublished
    shown = isUnpublished ? shown : title
  }
  const position = next
  pass(operations.length)
  if (!article) {
    if (events.length > 0) found.lost.push(`${key}: the log has events of it, and the database has no such article.`)
    return
  }
  if (article.isPublished === isPublic && (!isPublic || article.title === shown)) return
  const isNewer = operations
    .slice(position)
    .some((operation) => (operation.kind === 'publish' ? operation.title === article.title : !article.isPublished))
  found[isNewer ? 'lost' : 'phantom'].push(
    `${key}: the log ends with ${isPublic ? `“${shown}”` : 'nothing public'}, the database has ${article.isPublished ? `“${article.title}”` : 'nothing public'}.`,
  )
}

const examineDeliveries = ({ arrivals, events, since, webhooks }: Evidence, found: Findings): void => {
  const byId = new Map(events.map((event) => [event.id, event]))
  for (const { name, wants } of webhooks) {
    const messageOf = new Map<string, string>()
    const accepted = new Set<string>()
    let newest = 0
    for (const arrival of arrivals.filter(({ webhook }) => webhook === name)) {
      for (const { document, id, sequence, type } of arrival.events) {
        const logged = byId.get(id)
        if (!logged || logged.sequence !== sequence || logged.type !== type || logged.document !== document) {
          found.phantom.push(
            `${name}: the event ${id} (${type}, number ${sequence}) arrived, and the log ${logged ? 'has another one under that id' : 'does not have it'}.`,
          )
        }
        const known = messageOf.get(id)
        if (known === undefined) {
          messageOf.set(id, arrival.messageId)
          if (sequence < newest)
            found.disorder.push(`${name}: number ${sequence} arrived for the first time after number ${newest}.`)
          newest = Math.max(newest, sequence)
        } else if (known !== arrival.messageId)
          found.twice.push(`${name}: the event ${id} arrived in ${known} and in ${arrival.messageId}.`)
        if (arrival.accepted) accepted.add(id)
      }
    }
    for (const { id, sequence, type } of events) {
      if ((sequence ?? 0) > since && wants(type) && !accepted.has(id))
        found.lost.push(`${name}: the event ${id} (${type}, number ${sequence}) never arrived.`)
    }
  }
}

/** Compares what the clients were told, what the database and its log hold, and what the receiver got. */
export const examine = (evidence: Evidence): Findings => {
  const found = NONE()
  const { articles, dossiers, events } = evidence
  examineNumbers(events, found)
  const byKey = new Map(articles.map((article) => [keyOfTitle(article.title), article]))
  const keyOfArticle = new Map(articles.map(({ id, title }) => [id, keyOfTitle(title)]))
  const eventsOf = new Map<string, LoggedEvent[]>()
  for (const event of events) {
    const key = keyOfTitle(event.title) ?? keyOfArticle.get(event.document)
    if (key !== undefined) eventsOf.set(key, [...(eventsOf.get(key) ?? []), event])
  }
  for (const dossier of dossiers)
    examineDossier(dossier, eventsOf.get(dossier.key) ?? [], byKey.get(dossier.key), found)
  const known = new Set(dossiers.map(({ key }) => key))
  for (const [key, strangers] of eventsOf) {
    if (!known.has(key))
      for (const { id, title } of strangers) found.phantom.push(`Nobody wrote “${title}” (event ${id}).`)
  }
  examineDeliveries(evidence, found)
  return found
}
