import { langOf } from '../reader.ts'
import { strings } from '../strings.ts'

/** Says that a page, or its text, is in another language than the one that was asked for, because it is not translated. */
export const FallbackNotice = ({ texts: [main, ...others] }: { texts: (string | null | undefined)[] }) => {
  const language = langOf(main)
  const partly = others.map(langOf).find(Boolean)
  const { onlyIn, partlyIn } = strings().language
  const text = language ? onlyIn[language] : partly && partlyIn[partly]
  return text ? <p className="notice">{text}</p> : null
}
