/** A document that a text shows or leads to. */
export type NodeTarget = { collection: string; id: number | string }

const MAX_CAPTION = 1000

/** The field of a picture in a text that says more than the picture's own caption. */
export const captionField = (caption: string | undefined): { caption?: string } =>
  caption ? { caption: caption.slice(0, MAX_CAPTION) } : {}

/** A picture in a text, as the editor stores it. */
export const uploadNode = ({ collection, id }: NodeTarget, caption?: string): Record<string, unknown> => ({
  fields: captionField(caption),
  format: '',
  relationTo: collection,
  type: 'upload',
  value: id,
  version: 3,
})
