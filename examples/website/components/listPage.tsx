import type { Metadata } from 'next'
import type { ComponentType, ReactNode } from 'react'

import { openPage } from '../beffroi/openPage.ts'
import { sitePageMetadata } from '../beffroi/pageMetadata.ts'
import { siteHref } from '../links.ts'
import { present } from '../present.ts'
import { ListHead } from './DocumentHead.tsx'
import { leadToLast, pageNaming, pageOf, Pages } from './Pages.tsx'
import type { PageQuery } from './Pages.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: PageQuery }

type Found<Item> = { docs: readonly (Item | null)[]; totalPages: number } | null

type ListPage<Item> = {
  /** Asks for a page of the list, from 1 on. */
  find: (page: number) => Promise<Found<Item>>
  /** What stands below the title, if anything. */
  head?: () => ReactNode
  path: string
  show: (items: Item[]) => ReactNode
  words: () => { description: string; none: string; title: string }
}

/** The page of the site's own that lists all documents of a kind, page by page. A page beyond the last leads to the last. */
export const listPage = <Item,>({
  find,
  head,
  path,
  show,
  words,
}: ListPage<Item>): { generateMetadata: (props: Props) => Promise<Metadata>; Page: ComponentType<Props> } => ({
  generateMetadata: async ({ params, searchParams }) => {
    await openPage(params)
    const { description, title } = words()
    return sitePageMetadata({ description, path, ...pageNaming(title, pageOf((await searchParams).page)) })
  },
  Page: async ({ params, searchParams }) => {
    await openPage(params)
    const page = pageOf((await searchParams).page)
    const found = await find(page)
    const items = present(found?.docs)
    leadToLast(found, { page, path: siteHref(path) })
    const { description, none, title } = words()
    return (
      <div className="page">
        <ListHead text={description} title={title}>
          {head?.()}
        </ListHead>
        {items.length > 0 ? show(items) : <p className="empty">{none}</p>}
        <Pages page={page} path={siteHref(path)} total={found?.totalPages ?? 1} />
      </div>
    )
  },
})
