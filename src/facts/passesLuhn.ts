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
