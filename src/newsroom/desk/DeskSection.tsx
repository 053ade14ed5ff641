import { Link } from '@payloadcms/ui'

import type { DeskItem } from './DeskItem.ts'

const DeskLine = ({ item: { href, kinds, note, person, time, title } }: { item: DeskItem }) => (
  <li className="desk__line">
    <Link className="desk__title" href={href} prefetch={false}>
      {title}
    </Link>
    <span className="desk__facts">
      {[...kinds, ...(person ? [person] : [])].map((fact) => (
        <span className="desk__fact" key={fact}>
          {fact}
        </span>
      ))}
      {time && (
        <time className="desk__fact" dateTime={time.iso}>
          {time.words}
        </time>
      )}
    </span>
    {note && <p className="desk__note">{note}</p>}
  </li>
)

type Props = {
  /** What to say, and to do, when there is nothing. */
  empty: string
  id: string
  isLate?: boolean
  items: DeskItem[]
  title: string
}

/** One list of the desk under its heading. */
export const DeskSection = ({ empty, id, isLate = false, items, title }: Props) => (
  <section aria-labelledby={`desk-${id}`} className={isLate ? 'desk__section desk__section--late' : 'desk__section'}>
    <h2 className="desk__heading" id={`desk-${id}`}>
      {title}
    </h2>
    {items.length === 0 ? (
      <p className="desk__empty">{empty}</p>
    ) : (
      <ul className="desk__list">
        {items.map((item) => (
          <DeskLine item={item} key={item.id} />
        ))}
      </ul>
    )}
  </section>
)
