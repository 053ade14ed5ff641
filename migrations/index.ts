import type { Migration } from '../newsroom/database/migrateOnce.ts'
import * as startingTopics from './20261122_120000_starting_topics.ts'
import * as wordsOfTheField from './20261126_120000_words_of_the_field.ts'
import * as publishedSnapshot from './20261126_140000_published_snapshot.ts'
import * as pictureSources from './20261126_200000_picture_sources.ts'

/** What changed in stored data, oldest first; run at the start in production, one process at a time. */
export const migrations: Migration[] = [
  { down: startingTopics.down, name: '20261122_120000_starting_topics', up: startingTopics.up },
  { down: wordsOfTheField.down, name: '20261126_120000_words_of_the_field', up: wordsOfTheField.up },
  { down: publishedSnapshot.down, name: '20261126_140000_published_snapshot', up: publishedSnapshot.up },
  { down: pictureSources.down, name: '20261126_200000_picture_sources', up: pictureSources.up },
]
