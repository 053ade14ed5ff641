'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { PARTICIPANT_ROLES } from '../../collections/events/participantRoles.ts'
import { labelOf } from './labelOf.ts'
import { rowWords } from './rowWords.ts'
import { useDocumentTitle } from './useDocumentTitle.ts'

type Participant = { organisation?: string; person?: string; role?: string }

export const ParticipantRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Participant>()
  const { i18n } = useTranslation()
  const names = [useDocumentTitle('people', data.person), useDocumentTitle('organisations', data.organisation)].filter(Boolean).join(', ')
  return <span>{rowWords([names, labelOf(PARTICIPANT_ROLES, data.role, i18n.language)], rowNumber, '\u00A0: ')}</span>
}
