/**
 * The form of an activity code (code APE) of the French nomenclature, NAF rév. 2 (décret n° 2007-1888) or NAF 2025, which has the
 * same form: four digits and a capital letter, `62.01Z`. The dot after the second digit may be missing, as in the Sirene files.
 */
export const isNaf = (value: string): boolean => /^\d{2}\.?\d{2}[A-Z]$/.test(value)
