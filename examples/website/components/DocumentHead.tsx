import type { ReactNode } from 'react'

import { langOf } from '../reader.ts'
import { FallbackNotice } from './FallbackNotice.tsx'

/** How a page of a document begins. `texts` are those that may have no translation, beside the title. */
export const DocumentHead = ({
  children,
  kicker,
  standfirst,
  texts = [],
  title,
}: {
  children?: ReactNode
  kicker?: ReactNode
  standfirst?: string | null
  texts?: (string | null | undefined)[]
  title: string | null
}) => (
  <header className="document__head">
    {kicker && <p className="kicker">{kicker}</p>}
    <h1 lang={langOf(title)}>{title}</h1>
    {standfirst && (
      <p className="standfirst" lang={langOf(standfirst)}>
        {standfirst}
      </p>
    )}
    {children}
    <FallbackNotice texts={[title, standfirst, ...texts]} />
  </header>
)

/** How one of the site’s own pages begins. */
export const ListHead = ({ children, text, title }: { children?: ReactNode; text?: string; title: string }) => (
  <header className="document__head document__head--list">
    <h1>{title}</h1>
    {text && <p className="standfirst">{text}</p>}
    {children}
  </header>
)
