import { Children, type ReactNode } from 'react'

/** A list under its heading, or that there is nothing in it. */
export const List = ({ children, empty, title }: { children: ReactNode[]; empty: string; title: string }) => (
  <>
    <h3 className="beffroi-hook__subtitle">{title}</h3>
    {children.length === 0 ? (
      <p className="beffroi-hook__hint">{empty}</p>
    ) : (
      <ul className="beffroi-hook__events">
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    )}
  </>
)
