/** Drops every kind of space (U+00A0 and U+202F among them), as people group digits when they copy a SIREN or a SIRET. */
export const normaliseDigits = (value: string): string => value.replaceAll(/\s/gu, '')

/**
 * Luhn checksum of a string of digits (ISO/IEC 7812-1, annex B). False for anything but digits.
 */
export const passesLuhn = (digits: string): boolean => {
  if (!/^\d+$/.test(digits)) {
    return false
  }
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return sum % 10 === 0
}

/**
 * A SIREN: nine digits, the last one a Luhn key (Code de commerce, art. R. 123-221; Insee, définition « Système national
 * d’identification et du répertoire des entreprises et de leurs établissements »). Spaces between digits are allowed.
 * Nine zeros pass the key but are nobody’s number.
 */
export const isSiren = (value: string): boolean => {
  const digits = normaliseDigits(value)
  return digits.length === 9 && digits !== '000000000' && passesLuhn(digits)
}

const LA_POSTE_SIREN = '356000000'
const LA_POSTE_HEAD_OFFICE = '35600000000048'

const sumOfDigits = (digits: string): number => Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0)

/**
 * A SIRET: a valid SIREN, then five digits of which the last is a Luhn key over all fourteen (Code de commerce, art. R. 123-221).
 * La Poste ran out of such keys: for its SIREN the plain sum of the fourteen digits is a multiple of 5 instead, but for its head
 * office, which has the ordinary key (Insee, documentation Sirene, variable « siret »). Spaces between digits are allowed.
 */
export const isSiret = (value: string): boolean => {
  const digits = normaliseDigits(value)
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) {
    return false
  }
  if (digits.startsWith(LA_POSTE_SIREN) && digits !== LA_POSTE_HEAD_OFFICE) {
    return sumOfDigits(digits) % 5 === 0
  }
  return passesLuhn(digits)
}

/**
 * The form of a number of the Répertoire national des associations (arrêté du 14 octobre 2009): `W`, the three characters of the
 * registry office (a letter in Corsica and overseas: `2A1`, `9R1`), then six digits.
 */
export const isRna = (value: string): boolean => /^W\d[\dA-Z]\d{7}$/.test(value)

/**
 * The form of an activity code (code APE) of the French nomenclature, NAF rév. 2 (décret n° 2007-1888) or NAF 2025, which has the
 * same form: four digits and a capital letter, `62.01Z`. The dot after the second digit may be missing, as in the Sirene files.
 */
export const isNaf = (value: string): boolean => /^\d{2}\.?\d{2}[A-Z]$/.test(value)

/**
 * The form of a code of region in Insee’s Code officiel géographique: two digits, `32` for Hauts-de-France. Only the form is
 * checked, since the regions of before 2016 (31, Nord–Pas-de-Calais) keep their codes in older documents.
 */
export const isInseeRegion = (value: string): boolean => /^\d{2}$/.test(value)

/** 01 to 95 with 2A and 2B in place of 20, then the overseas departments and collectivities. */
const DEPARTMENT = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[46-9])$/

/**
 * The form of a code of department or overseas collectivity in Insee’s Code officiel géographique: `62`, `2A`, `974`, `988`.
 * Overseas: 971 to 974 and 976 are departments; 975, 977, 978, 984 and 986 to 989 are collectivities.
 */
export const isInseeDepartment = (value: string): boolean => DEPARTMENT.test(value)

/**
 * The form of a code of commune in Insee’s Code officiel géographique: five characters that begin with the code of its department
 * (two characters in metropolitan France, three overseas): `62065`, `2A004`, `97411`. A postcode often has the same form; only
 * Insee’s list could tell them apart.
 */
export const isInseeCommune = (value: string): boolean => {
  if (!/^\d[\dAB]\d{3}$/.test(value)) {
    return false
  }
  return isInseeDepartment(value.slice(0, 2)) || isInseeDepartment(value.slice(0, 3))
}
