'use client'

import { useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatDay } from '../../admin/formatDates.ts'
import { mediaReviewText } from '../../messages/mediaReview.ts'
import type { ListedMedia } from '../findMedia.ts'

type Props = {
  file: ListedMedia
  /** Today, by the newsroom's clock, as the server has it. */
  today: string
  withTrash: boolean
}

/** A file with what there is to know before something is done about it. */
export const MediaCard = ({ file, today, withTrash }: Props) => {
  const { callCollection, language, pageOf } = usePanelApi()
  const { isBusy, line, run } = useRequest()
  const timeZone = useNewsroomZone()
  const [isTrashed, setTrashed] = useState(false)
  const text = mediaReviewText(language)
  const page = pageOf('media', file.id)
  const { height, rightsEnd, width } = file
  const facts = [
    ...(rightsEnd
      ? [
          text(rightsEnd.slice(0, 10) < today ? 'ended' : 'ends', {
            date: formatDay(new Date(rightsEnd), language, 'UTC'),
          }),
        ]
      : []),
    ...(width && height ? [text('pixels', { height, width })] : []),
    ...(file.credit ? [file.credit] : []),
    text('uploaded', { date: formatDay(new Date(file.uploadedAt), language, timeZone) }),
  ]

  const toTrash = async (): Promise<void> => {
    const body = await run({
      ask: () =>
        callCollection('media', `/${file.id}`, { body: { deletedAt: new Date().toISOString() }, method: 'PATCH' }),
      onAnswer: () => text('trashed'),
    })
    setTrashed(body !== undefined)
  }
  return (
    <li className="beffroi-media-review__card">
      <a className="beffroi-media-review__picture" href={page}>
        {file.thumbnail ? (
          <img alt="" loading="lazy" src={file.thumbnail} />
        ) : (
          <span aria-hidden className="beffroi-media-review__kind">
            {file.kind}
          </span>
        )}
        <span>{file.name}</span>
      </a>
      {file.isPublic && <span className="beffroi-panel__pill">{text('public')}</span>}
      <p className="beffroi-panel__hint">{facts.join(' · ')}</p>
      <p className="beffroi-panel__action">
        <a href={`${page}/used-in`}>{text('usedIn')}</a>
        {withTrash && !isTrashed && (
          <ActionButton description={`${text('toTrash')} ${file.name}`} isBusy={isBusy} onPress={() => void toTrash()}>
            {text('toTrash')}
          </ActionButton>
        )}
      </p>
      <LiveLine isError={line.isError} words={line.words} />
    </li>
  )
}
