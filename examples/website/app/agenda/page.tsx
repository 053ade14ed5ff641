import type { Metadata } from 'next'

import { getMonth } from '../../beffroi/content/getMonth.ts'
import { getNewsroom } from '../../beffroi/content/getNewsroom.ts'
import { MonthGrid } from '../../components/agenda/MonthGrid.tsx'
import { MonthList } from '../../components/agenda/MonthList.tsx'
import { MonthNav } from '../../components/agenda/MonthNav.tsx'
import { firstMonthOf, openingMonth } from '../../components/agenda/months.ts'
import { formatEdtf } from '../../dates/formatDate.ts'
import { isMonth } from '../../dates/month.ts'
import { today } from '../../dates/today.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'

type Props = { searchParams: Promise<{ mois?: string }> }

export const metadata: Metadata = {
  alternates: { canonical: '/agenda' },
  description: strings.agenda.description,
  title: strings.agenda.title,
}

const Agenda = async ({ searchParams }: Props) => {
  const { mois } = await searchParams
  const { timeZone } = await getNewsroom()
  const day = today(timeZone)
  const month = isMonth(mois) ? mois : openingMonth(await getMonth(day.slice(0, 7)), day)
  const { after, before, during } = await getMonth(month)
  const events = present(during?.docs)
  return (
    <div className="page">
      <header className="document__head">
        <h1>{strings.agenda.title}</h1>
        <p className="standfirst">{strings.agenda.description}</p>
      </header>
      <MonthNav after={firstMonthOf(after)} before={firstMonthOf(before)} month={month} />
      <div className="agenda">
        <MonthGrid events={events} month={month} name={formatEdtf(month) ?? ''} today={day} />
        <MonthList events={events} month={month} />
      </div>
    </div>
  )
}

export default Agenda
