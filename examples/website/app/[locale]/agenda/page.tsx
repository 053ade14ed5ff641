import type { Metadata } from 'next'

import { getMonth } from '../../../beffroi/content/getMonth.ts'
import { feedPath } from '../../../beffroi/feeds.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { MonthGrid } from '../../../components/agenda/MonthGrid.tsx'
import { MonthList } from '../../../components/agenda/MonthList.tsx'
import { MonthNav } from '../../../components/agenda/MonthNav.tsx'
import { firstMonthOf, openingMonth } from '../../../components/agenda/months.ts'
import { ListHead } from '../../../components/DocumentHead.tsx'
import { formatEdtf } from '../../../dates/formatDate.ts'
import { isMonth } from '../../../dates/month.ts'
import { today } from '../../../dates/today.ts'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ mois?: string | string[] }> }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  await openPage(params)
  const { mois } = await searchParams
  const { description, title, titleOf } = strings().agenda
  const month = isMonth(mois) ? mois : undefined
  return sitePageMetadata({
    description,
    path: '/agenda',
    query: month ? `?mois=${month}` : '',
    title: month ? titleOf(formatEdtf(month) ?? '') : title,
  })
}

const Agenda = async ({ params, searchParams }: Props) => {
  const { newsroom } = await openPage(params)
  const { mois } = await searchParams
  const { agenda: words } = strings()
  const day = today(newsroom.timeZone)
  const month = isMonth(mois) ? mois : openingMonth(await getMonth(day.slice(0, 7)), day)
  const { after, before, during } = await getMonth(month)
  const events = present(during?.docs)
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title}>
        <p className="subscribe">
          <a className="button button--quiet" href={feedPath('calendar.ics')}>
            {words.subscribe}
          </a>{' '}
          <small>{words.subscribeText}</small>
        </p>
      </ListHead>
      <MonthNav after={firstMonthOf(after)} before={firstMonthOf(before)} month={month} />
      <div className="agenda">
        <MonthGrid events={events} month={month} name={formatEdtf(month) ?? ''} today={day} />
        <MonthList events={events} month={month} />
      </div>
    </div>
  )
}

export default Agenda
