type File = { decorative?: boolean | null; mimeType?: null | string }

/** An image that adds something to the text, so that whoever cannot see it needs words for it. */
export const showsSomething = ({ decorative, mimeType }: File): boolean => Boolean(mimeType?.startsWith('image/')) && !decorative
