import type { CollectionConfig, GlobalConfig } from 'payload'

import { apiClients } from './api-clients/index.ts'
import { articles } from './articles/index.ts'
import { artworks } from './artworks/index.ts'
import { events } from './events/index.ts'
import { media } from './media/index.ts'
import type { CollectionName } from './names.ts'
import { newsletters } from './newsletters/index.ts'
import { newsroom } from './newsroom/index.ts'
import { organisations } from './organisations/index.ts'
import { people } from './people/index.ts'
import { places } from './places/index.ts'
import { roles } from './roles/index.ts'
import { series } from './series/index.ts'
import { topics } from './topics/index.ts'
import { users } from './users/index.ts'

/** The editorial content model, in the order of the admin panel's menu. */
export const collections = {
  articles,
  newsletters,
  media,
  topics,
  organisations,
  people,
  roles,
  places,
  events,
  artworks,
  series,
  users,
  'api-clients': apiClients,
} satisfies Partial<Record<CollectionName, CollectionConfig>>

/** The globals of the content model. */
export const globals = { newsroom } satisfies Record<string, GlobalConfig>
