/** Digits, which may be grouped by threes as French groups them; a decimal comma or point; `1e3` as programs write it. */
const FORM =
  /^(?<sign>[+-]?)(?<whole>\d+|\d{1,3}(?:[\p{Zs}\u2009]\d{3})+)?(?:[.,](?<decimals>\d+))?(?<exponent>e[+-]?\d{1,3})?$/iu

/** In English a thousand and a quarter of it, in French one and a quarter: from who writes English nobody can tell which is meant. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/

/**
 * The number that a text stands for, written the French way or the English one: `12,5`, `12.5`, `1 250` (with any kind of
 * space), `−3`. Undefined for anything else, such as `12 GWh`, for the `1,250` of somebody who reads English, and for what a
 * number of JavaScript would round: more digits than it holds, or so few that nothing is left.
 *
 * @param language of whoever wrote it. @default 'fr'
 */
export const parseNumber = (text: string, language = 'fr'): number | undefined => {
  const trimmed = text.trim().replace('\u2212', '-')
  const { decimals, exponent = '', sign = '', whole } = FORM.exec(trimmed)?.groups ?? {}
  if ((whole === undefined && decimals === undefined) || (language === 'en' && AMBIGUOUS.test(trimmed)))
    return undefined
  const number = Number(
    `${sign}${(whole ?? '0').replaceAll(/\s/gu, '')}${decimals === undefined ? '' : `.${decimals}`}${exponent}`,
  )
  const isRounded =
    (Number.isInteger(number) && !Number.isSafeInteger(number)) || (number === 0 && /[1-9]/.test(`${whole}${decimals}`))
  return Number.isFinite(number) && !isRounded ? number : undefined
}
