import { Link } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { assertStaffPage } from '../../access/staffPage.ts'
import { ChoiceLinks } from '../../admin/controls/ChoiceLinks.tsx'
import { PageLinks } from '../../admin/controls/PageLinks.tsx'
import { PanelPage } from '../../admin/controls/PanelPage.tsx'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { formatSince } from '../../admin/formatDates.ts'
import { searchParamsOf } from '../../admin/searchParamsOf.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { translatingText } from '../../messages/translating.ts'
import type { TranslatingText } from '../../messages/translating.ts'
import { askedIn } from '../endpoints.ts'
import { findToTranslate, translatedCollections } from '../findToTranslate.ts'
import type { Asked, ToTranslate } from '../findToTranslate.ts'
import { targetLanguages } from '../isTranslated.ts'
import './translating.css'

const PATH = '/translations'

/** The address of the list with something else asked of it; another choice begins with its first page. */
const addressOf = (req: PayloadRequest, asked: Asked, change: Partial<Record<keyof Asked, unknown>>): string => {
  const { collection, language, page, todo, withDrafts } = { ...asked, page: 1, ...change } as Asked
  const query = new URLSearchParams({
    to: language,
    ...(collection && { collection }),
    ...(todo && { todo }),
    ...(withDrafts && { drafts: 'true' }),
    ...(page && page > 1 && { page: String(page) }),
  })
  return `${formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: PATH })}?${query.toString()}`
}

type LineProps = { item: ToTranslate; req: PayloadRequest; text: TranslatingText; timeZone: string }

const ItemLine = ({
  item: { collection, id, isPublic, language, since, title, todo },
  req,
  text,
  timeZone,
}: LineProps) => (
  <tr>
    <td>
      <Link
        href={`${formatAdminURL({
          adminRoute: req.payload.config.routes.admin,
          path: `/collections/${collection.slug}/${id}/translate`,
        })}?locale=${encodeURIComponent(language)}`}
        prefetch={false}
      >
        {title || String(id)}
      </Link>
      {!isPublic && <span className="beffroi-translations__draft"> ({text('draft')})</span>}
    </td>
    <td>{String(getTranslation(collection.labels.singular, req.i18n))}</td>
    <td>{text(`todo_${todo}`)}</td>
    <td>
      {since && <time dateTime={since}>{formatSince(new Date(since), req.i18n.language, new Date(), timeZone)}</time>}
    </td>
  </tr>
)

/** The page of what there is to translate. */
export const ToTranslateView = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  const { config } = req.payload
  assertStaffPage(req, PATH)
  const text = translatingText(req.i18n.language)
  const asked = askedIn(req, searchParamsOf(searchParams))
  const { counts, hasMore, items } = await findToTranslate(req, asked)
  const timeZone = await newsroomZone(req.payload, req)
  const names = new Intl.DisplayNames([req.i18n.language], { type: 'language' })
  const collections = translatedCollections(req.payload)
  const page = asked.page ?? 1
  return (
    <PanelPage
      className="beffroi-panel beffroi-panel--page beffroi-translations"
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      title={text('list')}
    >
      <h1 className="beffroi-panel__title">{text('list')}</h1>
      <ChoiceLinks
        choices={targetLanguages(config).map((language) => ({
          href: addressOf(req, asked, { language }),
          isChosen: language === asked.language,
          label: names.of(language) ?? language,
        }))}
        label={text('into')}
      />
      <ChoiceLinks
        choices={[
          {
            href: addressOf(req, asked, { todo: undefined }),
            isChosen: !asked.todo,
            label: text('all', { count: counts.none + counts.older + counts.partial }),
          },
          ...(['older', 'partial', 'none'] as const).map((todo) => ({
            href: addressOf(req, asked, { todo }),
            isChosen: asked.todo === todo,
            label: text(todo, { count: counts[todo] }),
          })),
        ]}
        label={text('toDo')}
      />
      <ChoiceLinks
        choices={[
          {
            href: addressOf(req, asked, { collection: undefined }),
            isChosen: !asked.collection,
            label: text('kinds'),
          },
          ...collections.flatMap((collection) => {
            const slug = projectSlug(config, collection)
            const labels = slug && req.payload.collections[slug]?.config.labels
            return labels
              ? [
                  {
                    href: addressOf(req, asked, { collection }),
                    isChosen: asked.collection === collection,
                    label: String(getTranslation(labels.plural, req.i18n)),
                  },
                ]
              : []
          }),
          {
            href: addressOf(req, asked, { withDrafts: !asked.withDrafts }),
            isChosen: Boolean(asked.withDrafts),
            label: text('drafts'),
          },
        ]}
        label={text('kind')}
      />
      {items.length === 0 ? (
        <p className="beffroi-panel__sentence">{text('empty')}</p>
      ) : (
        <div className="table beffroi-translations__table">
          <table>
            <thead>
              <tr>
                <th scope="col">{text('document')}</th>
                <th scope="col">{text('kind')}</th>
                <th scope="col">{text('toDo')}</th>
                <th scope="col">{text('since')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <ItemLine
                  item={item}
                  key={`${item.collection.slug} ${item.id}`}
                  req={req}
                  text={text}
                  timeZone={timeZone}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageLinks
        addressOf={(other) => addressOf(req, asked, { page: other })}
        hasMore={hasMore}
        label={text('list')}
        next={text('newer')}
        page={page}
        previous={text('previous')}
      />
    </PanelPage>
  )
}
