import { elementNode } from '../../fields/rich-text/elementNode.ts'
import { isRecord } from '../../payload/values.ts'

/** A picture that was pasted or dropped into a text, and whose file is not stored yet: Payload's editor keeps its place, and fills it in or takes it out. */
const isPending = (value: unknown): boolean => isRecord(value) && value.type === 'upload' && isRecord(value.pending)

/**
 * The data of a form without the places of pictures whose files are not stored yet: no server takes a text with them, and the words around them are not to wait until they are.
 * What has none is returned as it is.
 */
export const withoutPendingUploads = <Value>(value: Value): Value => {
  if (Array.isArray(value)) {
    const kept: unknown[] = value.filter((one) => !isPending(one)).map(withoutPendingUploads)
    const isSame = kept.length === value.length && kept.every((one, at) => one === value[at])
    return isSame ? value : (kept as Value)
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, one]) => [key, withoutPendingUploads(one)] as const)
  if (entries.every(([key, one]) => one === (value as Record<string, unknown>)[key])) return value
  const changed = Object.fromEntries(entries)
  // A text has a paragraph at least.
  const isEmptied = changed.type === 'root' && Array.isArray(changed.children) && changed.children.length === 0
  return (
    isEmptied ? { ...changed, children: [elementNode('paragraph', [], { textFormat: 0, textStyle: '' })] } : changed
  ) as Value
}

/** Whether there is such a place somewhere in a value. */
export const hasPendingUploads = (value: unknown): boolean => withoutPendingUploads(value) !== value
