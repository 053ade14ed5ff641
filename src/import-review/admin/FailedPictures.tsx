'use client'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import type { ImportedDocument } from '../../import/document.ts'
import type { ImportText } from '../../messages/imports.ts'
import { pictureFaultText } from '../../messages/imports.ts'
import type { TakenPicture } from '../ImportRow.ts'
import { pictureAt, placeOf } from '../pictures/takenPictures.ts'

type Props = {
  document: ImportedDocument
  isBusy: boolean
  language: string
  onRetry: () => void
  pictures: readonly TakenPicture[]
  text: ImportText
}

/** The pictures that were taken and could not be had: which, of which article, and why. */
export const FailedPictures = ({ document, isBusy, language, onRetry, pictures, text }: Props) => {
  const failed = pictures.filter(({ failure }) => failure !== undefined)
  if (failed.length === 0) return null
  const why = pictureFaultText(language)
  return (
    <section aria-labelledby="import-failed" className="beffroi-panel__section">
      <h2 id="import-failed" tabIndex={-1}>
        {text('failedPictures')}
      </h2>
      <ul className="beffroi-import__failed">
        {failed.map(({ failure, key }) => {
          const { alt, caption, url } = pictureAt(document, key) ?? {}
          const title = document.articles[placeOf(key)?.article ?? -1]?.title
          return (
            <li key={key}>
              <strong>{caption ?? alt ?? url ?? text('inDocument')}</strong>
              {title && <span>{title}</span>}
              <span>{failure && why(failure)}</span>
            </li>
          )
        })}
      </ul>
      <div>
        <ActionButton isBusy={isBusy} onPress={onRetry}>
          {text('again')}
        </ActionButton>
      </div>
    </section>
  )
}
