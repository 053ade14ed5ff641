import { normaliseDigits } from './normaliseDigits.ts'
import { passesLuhn } from './passesLuhn.ts'

/**
 * A SIREN: nine digits, the last one a Luhn key (Code de commerce, art. R. 123-221; Insee, définition « Système national
 * d’identification et du répertoire des entreprises et de leurs établissements »). Spaces between digits are allowed.
 * Nine zeros pass the key but are nobody’s number.
 */
export const isSiren = (value: string): boolean => {
  const digits = normaliseDigits(value)
  return digits.length === 9 && digits !== '000000000' && passesLuhn(digits)
}
