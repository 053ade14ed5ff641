'use client'

import type { ImportedDocument } from '../../import/document.ts'
import type { Proposal } from '../../import/linking/Proposal.ts'
import type { ImportText } from '../../messages/imports.ts'
import type { Piece } from './highlight.ts'
import { piecesOf } from './highlight.ts'

type Props = {
  document: ImportedDocument
  onSelect: (key: string) => void
  proposals: readonly Proposal[]
  selected: Proposal | undefined
  text: ImportText
}

const classOf = ({ collection, isSelected }: Piece): string =>
  [
    'beffroi-import__piece',
    ...(collection ? [`beffroi-import__piece--${collection}`] : []),
    ...(isSelected ? ['beffroi-import__piece--read'] : []),
  ].join(' ')

/** The document as it was read, with what was recognised in it, and the sentences that say what is selected. */
export const SourcePane = ({ document, onSelect, proposals, selected, text }: Props) => {
  const kept = proposals.filter(({ decision }) => decision.action !== 'reject')
  const paragraph = (words: string, key: string) => (
    <p key={key}>
      {piecesOf(words, { document, proposals: kept, selected }).map((piece, index) =>
        piece.key || piece.isSelected ? (
          // The list beside it does the same by keyboard.
          <mark className={classOf(piece)} key={index} onClick={() => piece.key && onSelect(piece.key)}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
  return (
    <section aria-labelledby="import-source" className="beffroi-import__source" tabIndex={0}>
      <h2 id="import-source">{text('source')}</h2>
      {document.articles.map(({ isTruncated, paragraphs, standfirst, title }, index) => (
        <article
          className={selected?.key === `articles.${index}` ? 'beffroi-import__article--selected' : undefined}
          key={index}
        >
          <h3>{title}</h3>
          {standfirst && paragraph(standfirst, 'standfirst')}
          {paragraphs.map((words, place) => paragraph(words, String(place)))}
          {isTruncated && <p className="beffroi-panel__hint">{text('truncated')}</p>}
        </article>
      ))}
    </section>
  )
}
