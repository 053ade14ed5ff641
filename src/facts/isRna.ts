/**
 * The form of a number of the Répertoire national des associations (arrêté du 14 octobre 2009): `W`, the three characters of the
 * registry office (a letter in Corsica and overseas: `2A1`, `9R1`), then six digits.
 */
export const isRna = (value: string): boolean => /^W\d[\dA-Z]\d{7}$/.test(value)
