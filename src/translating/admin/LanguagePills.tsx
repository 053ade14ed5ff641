import type { TranslatingText } from '../../messages/translating.ts'
import { sentenceOf, statusWords } from './statusWords.ts'
import type { LanguageState } from './statusWords.ts'
import './translating.css'

type Props = { language: string; states: readonly LanguageState[]; text: TranslatingText }

/** What readers have of each language of a document: its code, with a mark that says more than a colour; in full for screen readers and on pointing at it. */
export const LanguagePills = ({ language, states, text }: Props) => (
  <span className="beffroi-languages" title={sentenceOf(states, text, language)}>
    <span className="beffroi-languages__spoken">{sentenceOf(states, text, language)}</span>
    {states.map((one) => (
      <span
        aria-hidden="true"
        className={`beffroi-languages__pill beffroi-languages__pill--${one.status}`}
        key={one.language}
        title={statusWords(one.status, text)}
      >
        {one.language.toUpperCase()}
        {one.status === 'changed' && '*'}
      </span>
    ))}
  </span>
)
