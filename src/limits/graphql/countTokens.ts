import { Lexer, Source, TokenKind } from 'graphql'

/** Words and signs that a document may hold: many times those of the largest that a site sends, and of introspection. */
export const MOST_TOKENS = 10_000

/** Whether a text holds more words and signs than a document may; what is no GraphQL is left to the parser. Reads no further than it must. */
export const hasTooManyTokens = (text: string): boolean => {
  // Comments and blanks are no tokens, and are read all the same.
  if (text.length > MOST_TOKENS * 20) return true
  const lexer = new Lexer(new Source(text))
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) if (count > MOST_TOKENS) return true
  } catch {
    // A syntax error, which the parser tells better.
  }
  return false
}
