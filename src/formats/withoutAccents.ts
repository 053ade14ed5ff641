/** A text with the letters alone that its accents stand on: `é` is `e`; `œ`, which is no letter with an accent, stays. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')
