import { ImportError } from '../errors.ts'

/** Where HTML and XML say their encoding: within the first kilobyte (HTML Standard, 13.2.3.2). */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i
const DECLARATION_BYTES = 1024

const hasNul = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0)

/** The characters of Windows-1252 from 0x80 on (WHATWG Encoding, index-windows-1252): Node reads it as ISO 8859-1, which has control characters there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Bytes of Windows-1252 as text; any bytes are. */
export const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (letter) => WINDOWS[(letter.codePointAt(0) ?? 0x80) - 0x80] ?? letter)

const decodeAs = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * A text from bytes: by its byte order mark, as UTF-8 if it is valid UTF-8 whatever it declares, by what it or its server declares, and else as
 * Windows-1252, which decodes anything.
 *
 * @throws {ImportError} `binary` for what holds NUL characters.
 */
export const decodeText = (bytes: Uint8Array, charset?: string): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (hasNul(bytes)) throw new ImportError('binary')
  const utf8 = decodeAs(bytes, 'utf-8', true)
  if (utf8 !== undefined) return utf8
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const [, ofMeta, ofXml] = DECLARED.exec(start) ?? []
  const declared = charset ?? ofMeta ?? ofXml
  // Who declares UTF-8 and does not write it has pasted something of Windows into it.
  const isWindows =
    declared === undefined || /^(?:utf-?8|us-ascii|(?:iso-?8859-1|latin-?1|windows-1252|cp1252))$/i.test(declared)
  return (isWindows ? undefined : decodeAs(bytes, declared, false)) ?? decodeWindows(bytes)
}
