'use client'

import { useId } from 'react'

import type { ImportedPicture } from '../../import/document.ts'
import type { ImportText } from '../../messages/imports.ts'

/** An address as a person reads it. */
const readable = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

type Props = {
  /** The place of the article in the document. */
  article: number
  isBusy: boolean
  onTake: (key: string, isTaken: boolean) => void
  pictures: readonly ImportedPicture[]
  taken: ReadonlySet<string>
  text: ImportText
  /** Where the newsroom shows a picture that the document itself holds. */
  thumbnailOf: (key: string) => string
}

/** The pictures of an article, each to be taken or left. One that lies elsewhere is named and not loaded: its site would learn who reads this. */
export const ArticlePictures = ({ article, isBusy, onTake, pictures, taken, text, thumbnailOf }: Props) => {
  const id = useId()
  return (
    <fieldset className="beffroi-import__pictures">
      <legend>{text('pictures', { count: pictures.length })}</legend>
      <p className="beffroi-panel__hint">{text('picturesHint')}</p>
      <ul>
        {pictures.map(({ alt, caption, credit, embedded, url }, index) => {
          const key = `${article}.${index}`
          const words = caption ?? alt
          const named = words ?? (url ? readable(url) : text('inDocument'))
          return (
            <li key={key}>
              <label>
                <input
                  aria-describedby={`${id}${index}`}
                  aria-label={`${text('take')} (${named})`}
                  checked={taken.has(key)}
                  disabled={isBusy}
                  onChange={({ target }) => onTake(key, target.checked)}
                  type="checkbox"
                />
                {text('take')}
              </label>
              {embedded && (
                // Its words stand beside it.
                <img alt="" loading="lazy" src={thumbnailOf(key)} />
              )}
              <div id={`${id}${index}`}>
                {words && <p>{words}</p>}
                {credit && <p>{text('pictureCredit', { credit })}</p>}
                {url ? (
                  <a href={url} rel="noopener noreferrer" target="_blank">
                    {readable(url)}
                  </a>
                ) : (
                  <p className="beffroi-panel__hint">{text('inDocument')}</p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
