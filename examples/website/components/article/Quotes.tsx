import type { Article } from '../../beffroi/content/getArticle.ts'
import { present } from '../../present.ts'

/** What somebody said, and who. */
export const Quotes = ({ quotes }: { quotes: Article['quotes'] }) =>
  present(quotes).map(({ id, speaker, speakerTitle, text }) => (
    <figure className="quote" key={id}>
      <blockquote>{text}</blockquote>
      {(speaker?.name || speakerTitle) && (
        <figcaption>{[speaker?.name, speakerTitle].filter(Boolean).join(', ')}</figcaption>
      )}
    </figure>
  ))
