const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * A text about a database address, without the address's user and password.
 *
 * Works on malformed addresses too (a password with an unescaped `@` or `/` is how most of them come about), so everything between `://` and the
 * last `@` counts as credentials.
 */
export const hideCredentials = (text: string, uri: string): string => {
  const credentials = /^[^:]*:\/\/(.*)@/s.exec(uri)?.[1]
  if (!credentials) return text
  const password = credentials.slice(credentials.indexOf(':') + 1)
  return [credentials, password, decoded(password)]
    .filter((secret) => secret !== '')
    .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)
}
