import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { assertStaffPage } from '../../access/staffPage.ts'
import { ChoiceLinks } from '../../admin/controls/ChoiceLinks.tsx'
import { PageLinks } from '../../admin/controls/PageLinks.tsx'
import { PanelPage } from '../../admin/controls/PanelPage.tsx'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { searchParamsOf } from '../../admin/searchParamsOf.ts'
import { dayOf } from '../../formats/timeZones.ts'
import { mediaReviewText } from '../../messages/mediaReview.ts'
import { askedMedia } from '../endpoints.ts'
import { findMedia, MEDIA_LISTS } from '../findMedia.ts'
import type { MediaList } from '../findMedia.ts'
import { MediaCard } from './MediaCard.tsx'
import './media-review.css'

const PATH = '/media-review'

/** The page of the files that need to be looked at. */
export const MediaReviewView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  assertStaffPage(req, PATH)
  const text = mediaReviewText(req.i18n.language)
  const { list, page } = askedMedia(searchParamsOf(searchParams))
  const { groups, hasMore } = await findMedia(req, { list, page })
  const today = dayOf(new Date(), await newsroomZone(req.payload, req))
  const addressOf = (one: MediaList, other = 1): string =>
    `${formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: PATH })}?list=${one}${other > 1 ? `&page=${other}` : ''}`
  return (
    <PanelPage
      className="beffroi-panel beffroi-panel--page"
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      title={text('title')}
    >
      <h1 className="beffroi-panel__title">{text('title')}</h1>
      <ChoiceLinks
        choices={MEDIA_LISTS.map((one) => ({ href: addressOf(one), isChosen: one === list, label: text(one) }))}
        label={text('lists')}
      />
      <p className="beffroi-panel__sentence">{text(`${list}Intro`)}</p>
      {groups.length === 0 && !hasMore && <p className="beffroi-panel__sentence">{text(`empty_${list}`)}</p>}
      {list === 'alike' ? (
        groups.map((group) => (
          <ul className="beffroi-media-review__grid beffroi-media-review__grid--group" key={group[0]?.id}>
            {group.map((file) => (
              <MediaCard file={file} key={file.id} today={today} withTrash={false} />
            ))}
          </ul>
        ))
      ) : (
        <ul className="beffroi-media-review__grid">
          {groups.flat().map((file) => (
            <MediaCard file={file} key={file.id} today={today} withTrash={list === 'unused'} />
          ))}
        </ul>
      )}
      <PageLinks
        addressOf={(other) => addressOf(list, other)}
        hasMore={hasMore}
        label={text('title')}
        next={text('next')}
        page={page}
        previous={text('previous')}
      />
    </PanelPage>
  )
}
