import { Link } from '@payloadcms/ui'
import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { CollectionName } from '../../../../collections/names.ts'
import { projectSlug } from '../../../content-model/projectSlug.ts'
import type { DeliveryEvent } from '../../DeliveryRow.ts'
import { panelText } from '../texts.ts'
import { eventWords } from '../words/eventWords.ts'

/** Where the panel shows the document of a change; nowhere once it is deleted. */
const hrefOf = ({ collection, document, type }: DeliveryEvent, { config }: Payload): string | undefined => {
  const adminRoute = config.routes.admin
  if (type === 'newsroom.updated') return formatAdminURL({ adminRoute, path: '/globals/newsroom' })
  const slug = projectSlug(config, collection as CollectionName)
  return slug && !type.endsWith('.deleted') ? formatAdminURL({ adminRoute, path: `/collections/${slug}/${document}` }) : undefined
}

type Props = { count: number; events: DeliveryEvent[]; language: string; payload: Payload }

/** The changes that a delivery tells, each with a link to its document. */
export const EventList = ({ count, events, language, payload }: Props) => (
  <ul className="beffroi-hook__events">
    {events.map((event) => {
      const href = hrefOf(event, payload)
      const words = eventWords(event, language)
      return (
        <li key={event.id}>
          {href ? (
            <Link href={href} prefetch={false}>
              {words}
            </Link>
          ) : (
            words
          )}
        </li>
      )
    })}
    {count > events.length && <li>{panelText(language)('allChanges', { count: String(count - events.length) })}</li>}
  </ul>
)
