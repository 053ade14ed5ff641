import type { Metadata } from 'next'

import { listOrganisations } from '../../beffroi/content/listOrganisations.ts'
import { OrganisationLine } from '../../components/cards/OrganisationLine.tsx'
import { Pages, pageOf } from '../../components/Pages.tsx'
import { Items } from '../../components/Section.tsx'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'

const words = strings.organisation

export const metadata: Metadata = {
  alternates: { canonical: '/organisations' },
  description: words.description,
  title: words.title,
}

const OrganisationsPage = async ({ searchParams }: { searchParams: Promise<{ page?: string }> }) => {
  const page = pageOf((await searchParams).page)
  const found = await listOrganisations(page)
  const items = present(found?.docs)
  return (
    <div className="page">
      <header className="document__head">
        <h1>{words.title}</h1>
        <p className="standfirst">{words.description}</p>
      </header>
      {items.length > 0 ? (
        <Items className="directory" items={items} render={(item) => <OrganisationLine organisation={item} />} />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path="/organisations" total={found?.totalPages ?? 1} />
    </div>
  )
}

export default OrganisationsPage
