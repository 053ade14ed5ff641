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
