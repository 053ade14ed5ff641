import type { DefaultServerCellComponentProps } from 'payload'

import { changeWords } from '../words/eventWords.ts'

/** « Article publié » in the log of what the public saw change. */
export const ChangeCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => <span>{typeof cellData === 'string' ? changeWords(cellData, i18n.language) : ''}</span>
