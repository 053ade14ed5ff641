/**
 * The form of a code of region in Insee’s Code officiel géographique: two digits, `32` for Hauts-de-France. Only the form is
 * checked, since the regions of before 2016 (31, Nord–Pas-de-Calais) keep their codes in older documents.
 */
export const isInseeRegion = (value: string): boolean => /^\d{2}$/.test(value)
