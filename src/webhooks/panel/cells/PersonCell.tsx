import type { DefaultServerCellComponentProps } from 'payload'

import { isRecord } from '../../../isRecord.ts'
import { readName } from '../readName.ts'
import { panelText } from '../texts.ts'

/** Who made a change, by name; a change that nobody signed in made is the system's (a planned publication, an import). */
export const PersonCell = async ({ cellData, i18n, payload }: DefaultServerCellComponentProps) => {
  const text = panelText(i18n.language)
  if (!isRecord(cellData)) return <span>{text('bySystem')}</span>
  return <span>{(await readName(payload, String(cellData.collection), String(cellData.id))) ?? text('accountGone')}</span>
}
