'use client'

import { ReactSelect, RelationshipInput, useField, useTranslation, withCondition } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type {
  CollectionSlug,
  RelationshipFieldClientComponent,
  RelationshipFieldValidation,
  ValueWithRelation,
} from 'payload'
import { cloneElement, isValidElement, useCallback, useMemo, useState } from 'react'
import type { ComponentProps, ReactElement, ReactNode } from 'react'

import { controlText } from '../messages/controls.ts'
import { namesakes } from './namesakes.ts'
import { keyOf, useFound } from './useFound.ts'
import { useTelling } from './useTelling.ts'

type SelectProps = ComponentProps<typeof ReactSelect>
type InputProps = ComponentProps<typeof RelationshipInput>
/** The part of the input that differs with how many documents there may be. */
type HasMany = Pick<Extract<InputProps, { hasMany: true }>, 'hasMany' | 'initialValue' | 'onChange' | 'value'>
type Stored = number | string | ValueWithRelation
type Value = null | Stored | Stored[] | undefined

/** What a component returned, with the select in it changed; as it is where there is none. */
const changeSelect = (node: ReactNode, change: (props: SelectProps) => Partial<SelectProps>): ReactNode => {
  if (!isValidElement<{ children?: ReactNode }>(node)) return node
  if (node.type === ReactSelect) {
    const select = node as unknown as ReactElement<SelectProps>
    return cloneElement(select, change(select.props))
  }
  const { children } = node.props
  if (Array.isArray(children))
    return cloneElement(node, {}, ...children.map((child: ReactNode) => changeSelect(child, change)))
  return isValidElement(children) ? cloneElement(node, {}, changeSelect(children, change)) : node
}

/** What the select in what a component returned offers. */
const optionsIn = (node: ReactNode): readonly Option[] => {
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => optionsIn(child))
  if (!isValidElement<SelectProps & { children?: ReactNode }>(node)) return []
  const { children, options } = node.props
  return node.type === ReactSelect ? ((options ?? []) as readonly Option[]) : optionsIn(children)
}

type Option = { [more: string]: unknown; allowEdit?: boolean; label?: unknown; options?: Option[]; value?: unknown }

/** Whether an option stands for a document that is not there: Payload calls each of them « Sans titre - ID: 66f0… ». */
const isGone = ({ allowEdit, label, value }: Option): boolean =>
  allowEdit === false && typeof label === 'string' && label.endsWith(`ID: ${String(value)}`)

/** What is not there says so where it is chosen, and is not offered. */
const withoutGone = (options: readonly Option[]): Option[] =>
  options
    .filter((option) => !isGone(option))
    .map((option) => (option.options ? { ...option, options: withoutGone(option.options) } : option))

/** All entries of a menu, in one collection's group or without. */
const inOne = (options: readonly Option[]): Option[] =>
  options.flatMap((option) => (option.options ? inOne(option.options) : [option]))

/** Entries of one name with what tells them apart. */
const toldApart = (options: readonly Option[], told: ReadonlyMap<string, string>): Option[] => {
  const alike = new Set(namesakes(inOne(options)).map(({ relationTo, value }) => keyOf(relationTo, value)))
  const tell = (option: Option): Option => {
    if (option.options) return { ...option, options: option.options.map(tell) }
    const key = keyOf(option.relationTo, option.value)
    const words = alike.has(key) ? told.get(key) : undefined
    return words ? { ...option, label: `${String(option.label)} (${words})` } : option
  }
  return options.map(tell)
}

/**
 * Payload's input of a relation, whose menu shows what the server finds for the letters that are typed: it forgives accents and knows acronyms, where Payload's
 * leaves out of the answer, in the browser, what does not have the very letters in its title. There is no setting for that, so its component is called as
 * the function it is, and its select gets another filter. A Payload whose input has no such select has its own menu.
 */
const ForgivingInput = (props: InputProps) => {
  const { filterOptions, relationTo } = props
  const [typed, setTyped] = useState('')
  const found = useFound({ filterOptions, relationTo, typed })
  const { i18n } = useTranslation()
  const gone = controlText(i18n.language)('gone')
  // oxlint-disable-next-line new-cap -- a component, called
  const input = RelationshipInput(props) as ReactNode
  const offered = withoutGone(optionsIn(input))
  const told = useTelling(inOne(offered))

  // There is no option yet for what is being loaded.
  const named = (option: null | Option | undefined) => (option && isGone(option) ? { ...option, label: gone } : option)
  const options = toldApart(offered, told)
  const shownValue = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((one: Option | undefined) => named(one)) : named(value as Option | undefined)

  return changeSelect(input, ({ filterOption, isLoading, onInputChange, value }) => ({
    filterOption: (item, search) =>
      found?.has(keyOf(item.data.relationTo, item.data.value)) === true || (filterOption?.(item, search) ?? true),
    isLoading: isLoading === true || (typed.trim() !== '' && !found),
    onInputChange: (value) => {
      setTyped(value)
      onInputChange?.(value)
    },
    // The select looks for what to mark only where it is given other options.
    options: options as SelectProps['options'],
    value: shownValue(value) as SelectProps['value'],
  }))
}

const withCollection = ({ relationTo, value }: ValueWithRelation): Stored => ({ relationTo, value })

const idAlone = ({ value }: ValueWithRelation): Stored => value

const RelationFieldComponent: RelationshipFieldClientComponent = ({ field, path: givenPath, readOnly, validate }) => {
  const { admin, hasMany, label, localized, relationTo: to, required } = field
  const isPolymorphic = Array.isArray(to)
  const [relationTo] = useState(() => [to].flat())
  const styles = useMemo(() => mergeFieldStyles(field), [field])
  const validateValue = useCallback<RelationshipFieldValidation>(
    (value, options) => validate?.(value, { ...options, required } as typeof options) ?? true,
    [required, validate],
  )
  const { customComponents, disabled, filterOptions, initialValue, path, setValue, showError, value } = useField<Value>(
    {
      potentiallyStalePath: givenPath,
      validate: validateValue as never,
    },
  )
  const { AfterInput, BeforeInput, Description, Error, Label } = customComponents ?? {}

  /** The input leads to collections by name, also where there is one alone. */
  const toOptions = useCallback(
    (stored: Value): null | ValueWithRelation | ValueWithRelation[] | undefined => {
      const toOption = (one: Stored): ValueWithRelation =>
        typeof one === 'object' ? one : { relationTo: relationTo[0] as CollectionSlug, value: one }
      return Array.isArray(stored) ? stored.map(toOption) : stored ? toOption(stored) : (stored as null | undefined)
    },
    [relationTo],
  )
  const shown = useMemo(() => toOptions(value), [toOptions, value])
  const shownFirst = useMemo(() => toOptions(initialValue), [initialValue, toOptions])

  const onChange = (chosen: null | ValueWithRelation | ValueWithRelation[]): void => {
    const toStored = isPolymorphic ? withCollection : idAlone
    const next = Array.isArray(chosen) ? chosen.map(toStored) : chosen && toStored(chosen)
    // What is chosen as it was is no change: the form has nothing to save.
    setValue(next, JSON.stringify(next) === JSON.stringify(value))
  }

  return (
    <ForgivingInput
      AfterInput={AfterInput}
      allowCreate={admin?.allowCreate}
      allowEdit={admin?.allowEdit}
      appearance={admin?.appearance}
      BeforeInput={BeforeInput}
      className={admin?.className}
      Description={Description}
      description={admin?.description}
      Error={Error}
      filterOptions={filterOptions}
      formatDisplayedOptions={isPolymorphic ? undefined : (groups) => groups.flatMap(({ options }) => options)}
      isSortable={admin?.isSortable}
      Label={Label}
      label={label}
      localized={localized}
      path={path}
      placeholder={admin?.placeholder}
      readOnly={readOnly || disabled}
      relationTo={relationTo}
      required={required}
      showError={showError}
      sortOptions={admin?.sortOptions as InputProps['sortOptions']}
      style={styles}
      {...({ hasMany: hasMany === true, initialValue: shownFirst, onChange, value: shown } as HasMany)}
    />
  )
}

/** The panel's input of every relation, shown where its condition holds. */
export const RelationField = withCondition(RelationFieldComponent)
