'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { PARTICIPANT_ROLES } from '../../collections/events/options.ts'
import { LINK_TYPES, SITE_ROLES } from '../../collections/organisations/options.ts'
import { t } from '../messages/t.ts'
import { figureWords, labelOf, rowWords } from './describeRow.ts'
import type { FigureRow } from './describeRow.ts'
import { useRelatedTitle } from './documentTitle.tsx'

const COLON = { en: ': ', fr: '\u00A0: ' }

/** The label of a closed row of figures, « Capacité : environ 40 GWh », in place of "Item 01". */
export const FigureRowLabel = () => {
  const { data, rowNumber } = useRowLabel<FigureRow>()
  const { i18n } = useTranslation()
  return <span>{rowWords([data.label, figureWords(data, i18n.language)], rowNumber, t(i18n.language, COLON))}</span>
}

type LinkRow = { organisation?: string; type?: string }

/** The label of a closed row of links: the other organisation, and how this one stands to it. */
export const LinkRowLabel = () => {
  const { data, rowNumber } = useRowLabel<LinkRow>()
  const { i18n } = useTranslation()
  const title = useRelatedTitle('organisations', data.organisation)
  return <span>{rowWords([labelOf(LINK_TYPES, data.type, i18n.language), title], rowNumber)}</span>
}

type Participant = { organisation?: string; person?: string; role?: string }

/** The label of a closed row of participants: who, and as what. */
export const ParticipantRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Participant>()
  const { i18n } = useTranslation()
  const names = [useRelatedTitle('people', data.person), useRelatedTitle('organisations', data.organisation)]
    .filter(Boolean)
    .join(', ')
  return <span>{rowWords([names, labelOf(PARTICIPANT_ROLES, data.role, i18n.language)], rowNumber, '\u00A0: ')}</span>
}

type QuoteRow = { speaker?: string; text?: string }

const SHOWN_CHARACTERS = 80

const shorten = (text: string | undefined): string =>
  text && text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS).trimEnd()}…` : (text ?? '')

/** The label of a closed row of quotes: who says it, and how it begins. */
export const QuoteRowLabel = () => {
  const { data, rowNumber } = useRowLabel<QuoteRow>()
  const { i18n } = useTranslation()
  const speaker = useRelatedTitle('people', data.speaker)
  return <span>{rowWords([speaker, shorten(data.text)], rowNumber, t(i18n.language, COLON))}</span>
}

type SeriesRow = { number?: number | null; series?: string }

/** The label of a closed row of series: the series, and the number that a work has in it. */
export const SeriesRowLabel = () => {
  const { data, rowNumber } = useRowLabel<SeriesRow>()
  const title = useRelatedTitle('series', data.series)
  return (
    <span>{rowWords([title, typeof data.number === 'number' ? String(data.number) : undefined], rowNumber, ', ')}</span>
  )
}

type SiteRow = { place?: string; role?: string }

/** The label of a closed row of sites: what the place is for the organisation, and its name. */
export const SiteRowLabel = () => {
  const { data, rowNumber } = useRowLabel<SiteRow>()
  const { i18n } = useTranslation()
  const title = useRelatedTitle('places', data.place)
  return <span>{rowWords([labelOf(SITE_ROLES, data.role, i18n.language), title], rowNumber, '\u00A0: ')}</span>
}

/** The label of a closed row with a title: that, or the row's number. */
export const TitleRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ title?: string }>()
  return <span>{rowWords([data.title], rowNumber)}</span>
}

/** The label of a closed row with a name: that, or the row's number. */
export const NameRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ name?: string }>()
  return <span>{rowWords([data.name], rowNumber)}</span>
}
