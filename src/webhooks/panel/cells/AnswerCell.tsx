import type { DefaultServerCellComponentProps } from 'payload'

import type { Delivery } from '../Delivery.ts'
import { panelText } from '../texts.ts'
import { attemptWords } from '../words/attemptWords.ts'

/** What the website answered last. */
export const AnswerCell = ({ i18n, rowData }: DefaultServerCellComponentProps) => {
  const last = (rowData as Delivery).attempts?.at(-1)
  return <span>{last ? attemptWords(last, i18n.language) : panelText(i18n.language)('attemptsNone')}</span>
}
