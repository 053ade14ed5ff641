import { pathOf } from '../../../../addresses.ts'
import { getEvent } from '../../../../beffroi/content/getEvent.ts'
import { getNewsroom } from '../../../../beffroi/content/getNewsroom.ts'
import { settings } from '../../../../beffroi/settings.ts'
import { eventCalendar } from '../../../../components/event/eventCalendar.ts'

export const GET = async (_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => {
  const { slug } = await params
  const [event, newsroom] = await Promise.all([getEvent(slug), getNewsroom()])
  const calendar =
    event && eventCalendar(event, { name: newsroom.name ?? '', url: `${settings().siteUrl}${pathOf('events', slug)}` })
  if (!calendar) return new Response(null, { status: 404 })
  return new Response(calendar, {
    headers: {
      'Content-Disposition': `attachment; filename="${slug}.ics"`,
      'Content-Type': 'text/calendar; charset=utf-8',
    },
  })
}
