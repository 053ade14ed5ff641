import { domainToUnicode } from 'node:url'

/** What could make an address look like another one, or end it: left as it is sent. */
const UNSAFE = /[\s\p{C}"<>\\^`{|}]/u

const decoded = (text: string): string => {
  try {
    const words = decodeURI(text)
    return UNSAFE.test(words) ? text : words
  } catch {
    return text
  }
}

/** An address as people write it: `https://développement.fr/zone-d’activité` for `https://xn--dveloppement-bebb.fr/zone-d%E2%80%99activit%C3%A9`. */
export const readableAddress = (address: string): string => {
  const { hash, host, hostname, pathname, protocol, search } = new URL(address)
  const name = domainToUnicode(hostname) || hostname
  return `${protocol}//${host.replace(hostname, name)}${decoded(pathname)}${decoded(search)}${decoded(hash)}`
}
