'use client'
import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

/** A file in a list: its picture and the name that people know it by. Payload shows a picture beside the field `filename` only. */
export const FileNameCell = ({ field, ...props }: DefaultCellComponentProps<TextFieldClient>) => {
  const name: unknown = props.rowData.originalFilename ?? props.rowData.filename
  return <RenderDefaultCell clientProps={{ ...props, cellData: name as string, field: { ...field, name: 'filename' } }} columnIndex={0} isLinkedColumn={props.link} />
}
