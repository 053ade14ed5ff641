import { isSiren } from './isSiren.ts'
import { normaliseDigits } from './normaliseDigits.ts'
import { passesLuhn } from './passesLuhn.ts'

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
