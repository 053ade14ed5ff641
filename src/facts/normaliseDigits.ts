/** Drops every kind of space (U+00A0 and U+202F among them), as people group digits when they copy a SIREN or a SIRET. */
export const normaliseDigits = (value: string): string => value.replaceAll(/\s/gu, '')
