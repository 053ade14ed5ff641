import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { assertStaffPage } from '../../access/staffPage.ts'
import { ChoiceLinks } from '../../admin/controls/ChoiceLinks.tsx'
import { PageLinks } from '../../admin/controls/PageLinks.tsx'
import { PanelPage } from '../../admin/controls/PanelPage.tsx'
import { searchParamsOf } from '../../admin/searchParamsOf.ts'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { linkChecksText } from '../../messages/linkChecks.ts'
import { listedIn } from '../endpoints.ts'
import { findLinks, LISTED } from '../findLinks.ts'
import type { Listed } from '../findLinks.ts'
import { BrokenLink } from './BrokenLink.tsx'
import './broken-links.css'

const PATH = '/broken-links'

/** The page of the addresses of other sites that need to be looked at. */
export const BrokenLinksView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  assertStaffPage(req, PATH)
  const text = linkChecksText(req.i18n.language)
  const { listed, page } = listedIn(searchParamsOf(searchParams))
  const { counts, hasMore, links } = await findLinks(req, { listed, page })
  const timeZone = await newsroomZone(req.payload, req)
  const addressOf = (state: Listed, other = 1): string =>
    `${formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: PATH })}?state=${state}${other > 1 ? `&page=${other}` : ''}`
  return (
    <PanelPage
      className="beffroi-panel beffroi-panel--page"
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      title={text('title')}
    >
      <h1 className="beffroi-panel__title">{text('title')}</h1>
      <p className="beffroi-panel__sentence">{text('intro')}</p>
      <ChoiceLinks
        choices={LISTED.map((one) => ({
          href: addressOf(one),
          isChosen: one === listed,
          label: text(one, { count: counts[one] }),
        }))}
        label={text('states')}
      />
      {links.length === 0 ? (
        <p className="beffroi-panel__sentence">{text('empty')}</p>
      ) : (
        <ul className="beffroi-broken-links">
          {links.map((link) => (
            <BrokenLink key={link.address} link={link} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <PageLinks
        addressOf={(other) => addressOf(listed, other)}
        hasMore={hasMore}
        label={text('title')}
        next={text('next')}
        page={page}
        previous={text('previous')}
      />
    </PanelPage>
  )
}
