import { Button } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { CollectionName } from '../../../collections/names.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import type { Desk } from './Desk.ts'
import type { DESK_TEXTS } from './texts.ts'

type Action = { collection: CollectionName; label: keyof typeof DESK_TEXTS; query: string }

const ACTIONS: Action[] = [
  { collection: 'articles', label: 'newArticle', query: '' },
  { collection: 'articles', label: 'newBrief', query: '?kind=brief' },
  { collection: 'events', label: 'newEvent', query: '' },
]

/** What is begun most often, as far as the person may begin it. */
export const QuickActions = ({ desk: { payload, permissions, text } }: { desk: Desk }) => {
  const actions = ACTIONS.flatMap(({ collection, label, query }) => {
    const slug = projectSlug(payload.config, collection)
    if (!slug || !permissions?.collections?.[slug]?.create) return []
    return [{ label, url: formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${slug}/create${query}` }) }]
  })
  if (actions.length === 0) return null
  return (
    <nav aria-label={text('quickActions')} className="desk__actions">
      {actions.map(({ label, url }) => (
        <Button buttonStyle="secondary" el="link" icon="plus" iconPosition="left" iconStyle="without-border" key={label} margin={false} size="medium" url={url}>
          {text(label)}
        </Button>
      ))}
    </nav>
  )
}
