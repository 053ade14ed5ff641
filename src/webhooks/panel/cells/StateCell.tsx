import type { DefaultServerCellComponentProps } from 'payload'

import type { Delivery } from '../Delivery.ts'
import { StatePill } from '../StatePill.tsx'
import '../panel.css'

/** The state of a delivery in the log. */
export const StateCell = ({ i18n, rowData }: DefaultServerCellComponentProps) => <StatePill language={i18n.language} state={(rowData as Delivery).state} />
