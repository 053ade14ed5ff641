import type { Article } from '../../beffroi/content/getArticle.ts'
import { present } from '../../present.ts'
import { langOf } from '../../reader.ts'
import { PageLink } from '../PageLink.tsx'

/** What somebody said, and who. */
export const Quotes = ({ quotes }: { quotes: Article['quotes'] }) =>
  present(quotes).map(({ id, speaker, speakerTitle, text }) => (
    <figure className="quote" key={id}>
      <blockquote lang={langOf(text)}>
        <p>{text}</p>
      </blockquote>
      {(speaker?.name || speakerTitle) && (
        <figcaption>
          {speaker && (
            <PageLink collection="people" slug={speaker.slug}>
              {speaker.name}
            </PageLink>
          )}
          {speaker?.name && speakerTitle && ', '}
          {speakerTitle && <span lang={langOf(speakerTitle)}>{speakerTitle}</span>}
        </figcaption>
      )}
    </figure>
  ))
