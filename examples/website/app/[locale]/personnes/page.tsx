import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listPeople } from '../../../beffroi/content/listPeople.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { Directory } from '../../../components/cards/Directory.tsx'
import { ListHead } from '../../../components/DocumentHead.tsx'
import { pageNaming, pageOf, Pages } from '../../../components/Pages.tsx'
import type { PageQuery } from '../../../components/Pages.tsx'
import { siteHref } from '../../../links.ts'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  await openPage(params)
  const { description, title } = strings().person
  return sitePageMetadata({ description, path: '/personnes', ...pageNaming(title, pageOf((await searchParams).page)) })
}

const PeoplePage = async ({ params, searchParams }: Props) => {
  await openPage(params)
  const page = pageOf((await searchParams).page)
  const found = await listPeople(page)
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  const { person: words } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title} />
      {items.length > 0 ? (
        <Directory
          collection="people"
          entries={items.map(({ occupation, ...one }) => ({ ...one, text: occupation }))}
        />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path={siteHref('/personnes')} total={found?.totalPages ?? 1} />
    </div>
  )
}

export default PeoplePage
