import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { contentName } from '../content-events/names.ts'
import { KNOWN_KINDS, readKnown } from '../known-records/knownRecords.ts'
import type { ID } from '../where-used/walkRelations.ts'
import type { StoredRecord } from './records.ts'

/** A record that may be the same as another one, and why. */
export type Duplicate = { basis: 'identifier' | 'name' | 'near'; id: ID; name: string }

const IDENTIFIERS = ['siren', 'inseeCode']

const wordsOf = (value: unknown, locale: string | undefined): string[] => {
  const own =
    locale !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)[locale]
      : value
  return [own].flat().filter((one): one is string => typeof one === 'string' && one !== '')
}

/** Records of the newsroom that may be the same as this one: of the same number, the same name (accents, case and legal forms forgiven), or a near one. */
export const findDuplicates = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { id, says, title }: StoredRecord,
): Promise<Duplicate[]> => {
  const kind = KNOWN_KINDS.find((one) => one === contentName(req.payload.config, collection.slug))
  if (!kind) return []
  const { localization } = req.payload.config
  const locale = localization ? localization.defaultLocale : undefined
  const known = (await readKnown(req, { kinds: [kind], locale }))[kind]
  const names = [title, ...['acronym', 'legalName', 'aliases'].flatMap((name) => wordsOf(says[name], locale))]
  const identifiers = IDENTIFIERS.flatMap((name) => wordsOf(says[name], locale))
  const found = new Map<string, Duplicate>()
  for (const name of names)
    for (const candidate of known?.index.find({ identifiers, name }) ?? [])
      if (String(candidate.id) !== String(id) && !found.has(String(candidate.id)))
        found.set(String(candidate.id), candidate)
  return [...found.values()].slice(0, 8)
}
