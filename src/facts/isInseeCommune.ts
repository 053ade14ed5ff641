import { isInseeDepartment } from './isInseeDepartment.ts'

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
