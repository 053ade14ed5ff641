'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useListQuery, useTranslation } from '@payloadcms/ui'
import type { ClientField, ClientCollectionConfig, DateFieldClient } from 'payload'
import { useEffect, useMemo, useState } from 'react'

import { idsByCollection, readByIDs } from '../../admin/controls/readByIDs.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatDay, formatMoment } from '../../admin/formatDates.ts'
import { listViewsText } from '../../messages/listViews.ts'
import { conditionsIn, filtersInWords, valuesOf } from '../filtersInWords.ts'
import type { DescribedField } from '../filtersInWords.ts'

type Named = { field: ClientField; path: string }

/** The fields of a list with their paths, outermost first. */
const namedIn = (fields: readonly ClientField[], prefix = ''): Named[] =>
  fields.flatMap((field): Named[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        namedIn(tab.fields, 'name' in tab && tab.name ? `${prefix}${tab.name}.` : prefix),
      )
    const name = 'name' in field ? field.name : undefined
    const own = name ? [{ field, path: `${prefix}${name}` }] : []
    return 'fields' in field ? [...own, ...namedIn(field.fields, name ? `${prefix}${name}.` : prefix)] : own
  })

/** Payload's names for its operators, by those of an address. */
const OPERATORS = {
  contains: 'operators:contains',
  equals: 'operators:equals',
  greater_than: 'operators:isGreaterThan',
  greater_than_equal: 'operators:isGreaterThanOrEqualTo',
  in: 'operators:isIn',
  less_than: 'operators:isLessThan',
  less_than_equal: 'operators:isLessThanOrEqualTo',
  like: 'operators:isLike',
  not_equals: 'operators:isNotEqualTo',
  not_in: 'operators:isNotIn',
  not_like: 'operators:isNotLike',
} as const

const OF_DATES = {
  greater_than: 'after',
  greater_than_equal: 'from',
  less_than: 'before',
  less_than_equal: 'until',
} as const

type Names = Readonly<Record<string, string>>

/** The names of the records that a filter asks for, by their collection and id. */
const useNames = (fields: readonly Named[], where: unknown): Names => {
  const { getEntityConfig } = useConfig()
  const { call } = usePanelApi()
  const [names, setNames] = useState<Names>({})
  // An address that is read anew is another object that asks for the same.
  const asked = JSON.stringify(
    conditionsIn(where).flatMap((condition) => {
      const field = fields.find(({ path }) => path === condition.path)?.field
      const relationTo = field && 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : ''
      return relationTo ? valuesOf(condition).map((id) => [relationTo, String(id)]) : []
    }),
  )
  useEffect(() => {
    const pairs = JSON.parse(asked) as [string, string][]
    const read = async (): Promise<void> => {
      for (const [collection, ids] of idsByCollection(pairs)) {
        const title = getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id'
        const rows = await readByIDs<Record<string, unknown>>(call, { collection, ids, select: { [title]: true } })
        const found = rows.map((row) => [`${collection}:${String(row.id)}`, String(row[title] ?? '')])
        setNames((known) => ({ ...known, ...Object.fromEntries(found) }))
      }
    }
    void read()
  }, [asked, call, getEntityConfig])
  return names
}

const isDay = ({ admin }: DateFieldClient): boolean =>
  (admin?.date as undefined | { pickerAppearance?: string })?.pickerAppearance === 'dayOnly'

/** Above a list: what its filter says, as a sentence. */
export const FiltersInWords = ({ collection }: { collection: ClientCollectionConfig }) => {
  const { query } = useListQuery()
  const { i18n, t } = useTranslation()
  const timeZone = useNewsroomZone()
  const fields = useMemo(() => namedIn(collection.fields), [collection])
  const names = useNames(fields, query.where)
  const { language } = i18n
  const text = listViewsText(language)

  const describe = (path: string): DescribedField => {
    const field = fields.find((one) => one.path === path)?.field
    const label = field && 'label' in field && field.label ? getTranslation(field.label as never, i18n) : path
    const say = (value: unknown): string => {
      const said = String(value)
      if (field?.type === 'checkbox') return text(said === 'true' ? 'yes' : 'no')
      if (field?.type === 'date' && !Number.isNaN(Date.parse(said)))
        return isDay(field)
          ? formatDay(new Date(said), language, timeZone)
          : formatMoment(new Date(said), language, timeZone)
      if (field?.type === 'select') {
        const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === said)
        return option && typeof option !== 'string' ? getTranslation(option.label as never, i18n) : said
      }
      const relationTo = field && 'relationTo' in field ? String(field.relationTo) : undefined
      return (relationTo && names[`${relationTo}:${said}`]) || text('quoted', { value: said })
    }
    return { isDate: field?.type === 'date', label: String(label), say }
  }
  const operator = (name: string, value: unknown, isDate: boolean): string => {
    if (name === 'exists') return text(String(value) === 'false' ? 'isEmpty' : 'isFilled')
    if (isDate && name in OF_DATES) return text(OF_DATES[name as keyof typeof OF_DATES])
    return name in OPERATORS ? t(OPERATORS[name as keyof typeof OPERATORS]) : name
  }
  const words = filtersInWords({ describe, where: query.where, words: { and: text('and'), operator, or: text('or') } })
  return words ? <p className="beffroi-list-views__filter">{text('filter', { words })}</p> : null
}
