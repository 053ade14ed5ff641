import type { ReactNode } from 'react'

/** A part of a page under its heading, which names it to screen readers too. */
export const Section = ({
  children,
  className,
  id,
  more,
  title,
}: {
  children: ReactNode
  className?: string
  id: string
  more?: { href: string; text: string }
  title: string
}) => (
  <section aria-labelledby={id} className={className ? `section ${className}` : 'section'}>
    <div className="section__head">
      <h2 id={id}>{title}</h2>
      {more && (
        <a href={more.href}>
          {more.text}
          <span className="visually-hidden">{`\u00A0: ${title}`}</span>
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
  render: (item: Item) => ReactNode
}) =>
  items.length > 0 && (
    <ul className={className}>
      {items.map((item) => (
        <li key={item.id}>{render(item)}</li>
      ))}
    </ul>
  )
