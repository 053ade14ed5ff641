import type { Collection } from '../../addresses.ts'
import { langOf } from '../../reader.ts'
import { PageLink } from '../PageLink.tsx'

export type Entry = { id: string; name: string | null; slug: string | null; text?: string | null }

/** Names in columns, each with a few words: organisations, people, places, series. */
export const Directory = ({ collection, entries }: { collection: Collection; entries: Entry[] }) =>
  entries.length > 0 && (
    <ul className="directory">
      {entries.map(({ id, name, slug, text }) => (
        <li key={id}>
          <span className="directory__name" lang={langOf(name)}>
            <PageLink collection={collection} slug={slug}>
              {name}
            </PageLink>
          </span>
          {text && <span lang={langOf(text)}>{text}</span>}
        </li>
      ))}
    </ul>
  )
