import type { ReactNode } from 'react'

import { strings } from '../strings.ts'

/** A part of a page under its heading, which names it to screen readers too. */
export const Section = ({
  children,
  className,
  id,
  lang,
  more,
  title,
}: {
  children: ReactNode
  className?: string
  id: string
  /** Of the title, where it is not that of the page. */
  lang?: string
  more?: { href: string; text: string }
  title: string
}) => (
  <section aria-labelledby={id} className={className ? `section ${className}` : 'section'}>
    <div className="section__head">
      <h2 id={id} lang={lang}>
        {title}
      </h2>
      {more && (
        <a href={more.href}>
          {more.text}
          <span className="visually-hidden">{`${strings().colon}${title}`}</span>
        </a>
      )}
    </div>
    {children}
  </section>
)

/** Documents in a grid or a column, each an item of a list; nothing when there is none. */
export const Items = <Item extends { id: string }>({
  className,
  items,
  render,
}: {
  className: string
  items: Item[]
  render: (item: Item, index: number) => ReactNode
}) =>
  items.length > 0 && (
    <ul className={className}>
      {items.map((item, index) => (
        <li key={item.id}>{render(item, index)}</li>
      ))}
    </ul>
  )
