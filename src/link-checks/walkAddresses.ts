import type { FlattenedField } from 'payload'

import { localesOf } from '../payload/locales.ts'
import { isRecord } from '../payload/values.ts'
import { walkDocument, withChanges } from '../payload/walkDocument.ts'
import type { Place } from '../payload/walkDocument.ts'
import type { SanitizedConfig } from 'payload'

type Data = Record<string, unknown>

/** Says what stands in the place of an address from now on: the same, or another one. */
export type VisitAddress = (address: string, place: Place) => string

const isOfWebAddress = ({ custom }: FlattenedField): boolean =>
  isRecord(custom?.beffroi) && custom.beffroi.isWebAddress === true

const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)

/** As long as PostgreSQL takes in an index (2,704 bytes), and longer than any address that somebody pastes. */
const LONGEST = 2000

/**
 * The one form of an address that is written down: `https://Exemple.fr`, `https://exemple.fr/` and `https://exemple.fr:443` lead to one page, as a name or a path
 * does with accents and without (RFC 3986, 6.2.2 and 6.2.3). Nothing for what is no address of a website, or is as long as a text.
 */
export const normalAddress = (address: string): string | undefined => {
  const normal = isWebAddress(address) ? new URL(address).href : undefined
  return normal && normal.length <= LONGEST ? normal : undefined
}

/**
 * Goes to every address of another site in a document: fields of addresses, and links in texts.
 *
 * @param locale for data as it is stored, with a value a language: the language to look at.
 * @returns the document with what was changed; the same object where nothing was.
 */
export const walkAddresses = (
  fields: FlattenedField[],
  data: Data,
  visit: VisitAddress,
  { locale }: { locale?: string } = {},
): Data =>
  walkDocument(fields, data, {
    field: (field, value, place) =>
      field.type === 'text' && isOfWebAddress(field) && isWebAddress(value) ? visit(value, place) : value,
    locale,
    node: ({ fields: own, type }, place) =>
      (type === 'link' || type === 'autolink') && isRecord(own) && own.linkType !== 'internal' && isWebAddress(own.url)
        ? { fields: withChanges(own, { url: visit(own.url, place) }) }
        : {},
  })

/** An address, and the field at the top of the form that has it. */
export type AddressPlace = { address: string; path: string }

/** The addresses in a document in one language, each place apart. */
export const addressesOf = (fields: FlattenedField[], document: Data): AddressPlace[] => {
  const found: AddressPlace[] = []
  walkAddresses(fields, document, (address, { steps: [first] }) => {
    if (first && 'name' in first) found.push({ address, path: first.name })
    return address
  })
  return found
}

/** The addresses in a document as it is stored, of all languages, each once, in their one form ({@link normalAddress}). */
export const addressesIn = (fields: FlattenedField[], stored: Data, config: SanitizedConfig): string[] => {
  const found = new Set<string>()
  const note: VisitAddress = (address) => {
    const normal = normalAddress(address)
    if (normal) found.add(normal)
    return address
  }
  for (const locale of localesOf(config)) walkAddresses(fields, stored, note, { locale })
  return [...found].toSorted()
}
