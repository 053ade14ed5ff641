import type { Line } from '../../reading-form/Line.ts'
import './controls.css'

/** A text in reading form. */
export const ReadingLines = ({ language, lines }: { language?: string | null; lines: readonly Line[] }) => (
  <div className="beffroi-compared__text" {...(language && { lang: language })}>
    {lines.map(({ kind, label, text }, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own, and the list is made anew as a whole
      <p className={`beffroi-compared__line beffroi-compared__line--${kind}`} key={at}>
        {label && <span className="beffroi-compared__label">{label}</span>}
        {text}
      </p>
    ))}
  </div>
)
