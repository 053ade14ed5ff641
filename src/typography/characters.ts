/** No-break space: as wide as the space between words. */
export const NBSP = '\u00A0'

/** Narrow no-break space (« espace fine insécable »). */
export const NNBSP = '\u202F'

/** Any space within a line, for a class of a pattern. */
export const SPACES = String.raw` \u00A0\u202F\u2009\t`

/** The units that a space binds to their number. */
export const UNITS =
  '%|‰|€|\\$|£|k€|M€|Md€|Mds€|[TGMk]Wh|[GMk]W[ce]?|Wh|W|V|km|cm|mm|m|m²|m³|m2|m3|km²|km/h|ha|kg|g|t|hl|l|L|°C|h|min|dB|Go|Mo|To'
