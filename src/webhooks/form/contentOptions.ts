import type { CollectionConfig, Option } from 'payload'

import { articles } from '../../../collections/articles/index.ts'
import { artworks } from '../../../collections/artworks/index.ts'
import { events } from '../../../collections/events/index.ts'
import { media } from '../../../collections/media/index.ts'
import { newsletters } from '../../../collections/newsletters/index.ts'
import { newsroom } from '../../../collections/newsroom/index.ts'
import { organisations } from '../../../collections/organisations/index.ts'
import { people } from '../../../collections/people/index.ts'
import { places } from '../../../collections/places/index.ts'
import { roles } from '../../../collections/roles/index.ts'
import { series } from '../../../collections/series/index.ts'
import { topics } from '../../../collections/topics/index.ts'
import { CONTENT_COLLECTIONS, NEWSROOM, type ContentCollection } from '../../content-events/eventNames.ts'

const CONTENT: Record<ContentCollection, CollectionConfig> = {
  articles,
  artworks,
  events,
  media,
  newsletters,
  organisations,
  people,
  places,
  roles,
  series,
  topics,
}

/** What a webhook may be told about, by the names that events have for it. */
export const contentOptions: Option[] = [
  ...CONTENT_COLLECTIONS.map((value) => ({ label: CONTENT[value].labels?.plural ?? value, value })),
  { label: newsroom.label ?? NEWSROOM, value: NEWSROOM },
]
