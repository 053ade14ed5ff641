'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatMoment, formatSince } from '../../admin/formatDates.ts'
import type { previewText } from '../../messages/previews.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import type { ShownLink } from '../links.ts'

type Props = {
  isBusy: boolean
  language: string
  links: readonly ShownLink[]
  onRevoke: (link: ShownLink) => void
  text: ReturnType<typeof previewText>
  /** Whether each says which document it shows. */
  withTitles?: boolean
}

/** The links that hold: for whom, by whom, until when, and when they were opened last. */
export const LinkList = ({ isBusy, language, links, onRevoke, text, withTitles = false }: Props) => {
  const { config } = useConfig()
  const zone = useNewsroomZone()
  const moment = (date: string): string => formatMoment(new Date(date), language, zone)
  return (
    <ul className="beffroi-previews__list">
      {links.map((link) => {
        const { collection, createdAt, document, expiresAt, id, lastUsedAt, locale, maker, note, title } = link
        const name = note || text('noNote')
        return (
          <li className="beffroi-previews__link" key={id}>
            <div className="beffroi-previews__words">
              {withTitles && (
                <a
                  className="beffroi-previews__title"
                  href={formatAdminURL({
                    adminRoute: config.routes.admin,
                    path: `/collections/${collection}/${document}`,
                  })}
                >
                  {title || text('untitled')}
                </a>
              )}
              <p className={withTitles ? undefined : 'beffroi-previews__title'}>
                {name}
                {locale && config.localization && config.localization.localeCodes.length > 1 && (
                  <span className="beffroi-previews__locale"> {locale}</span>
                )}
              </p>
              <p className="beffroi-previews__facts">
                {text('expires', { date: moment(expiresAt) })} ·{' '}
                {lastUsedAt
                  ? text('used', { when: formatSince(new Date(lastUsedAt), language, new Date(), zone) })
                  : text('neverUsed')}
              </p>
              <p className="beffroi-previews__facts">
                {text('made', { date: moment(createdAt), name: maker || text('somebody') })}
              </p>
            </div>
            <ActionButton description={`${text('revoke')} (${name})`} isBusy={isBusy} onPress={() => onRevoke(link)}>
              {text('revoke')}
            </ActionButton>
          </li>
        )
      })}
    </ul>
  )
}
