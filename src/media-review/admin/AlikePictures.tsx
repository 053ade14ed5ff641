'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { mediaReviewText } from '../../messages/mediaReview.ts'
import type { ListedMedia } from '../findMedia.ts'
import './media-review.css'

/** In the form of a picture: those of the media library that look like it; nothing where there are none. */
export const AlikePictures = () => {
  const { id } = useDocumentInfo()
  const { call, language, pageOf } = usePanelApi()
  const [files, setFiles] = useState<ListedMedia[]>([])

  useEffect(() => {
    let isHere = true
    const read = async () => {
      if (id === undefined) return
      const answer = await call<{ files: ListedMedia[] }>(`/media-review/alike?id=${encodeURIComponent(String(id))}`, {
        method: 'GET',
      })
      if (isHere && answer.ok) setFiles(answer.body.files)
    }
    void read()
    return () => {
      isHere = false
    }
  }, [call, id])

  if (files.length === 0) return null
  return (
    <div className="field-type">
      <p>{mediaReviewText(language)('alikeHere')}</p>
      <ul className="beffroi-media-review__alike">
        {files.map((file) => (
          <li key={file.id}>
            <a href={pageOf('media', file.id)}>
              {file.thumbnail && <img alt="" src={file.thumbnail} />}
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
