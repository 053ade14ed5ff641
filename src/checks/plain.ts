/** Spaces and apostrophes of one kind, which typing does not tell apart; as long as it was, so that places in it stay. */
export const plain = (text: string): string =>
  text.replaceAll(/[\u00A0\u202F\u2009\u2007]/g, ' ').replaceAll(/[’ʼ´`‛]/g, "'")
