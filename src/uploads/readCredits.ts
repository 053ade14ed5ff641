/** The credit line and the copyright notice of a picture. */
export type Credits = {
  copyright?: string
  credit?: string
}

type Metadata = { exif?: Buffer; iptc?: Buffer; xmp?: Buffer }

const text = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

const tidy = (value: string | undefined): string | undefined =>
  value?.replaceAll('\0', '').trim().slice(0, 500) || undefined

/** A data set of the application record (IPTC-NAA Information Interchange Model 4.2, chapter 6): `0x1C`, record, data set, length, value. */
const iptcText = (iptc: Buffer | undefined, dataSet: number): string | undefined => {
  const at = iptc?.indexOf(Buffer.from([0x1c, 2, dataSet])) ?? -1
  if (!iptc || at === -1 || at + 5 > iptc.length) return undefined
  return text(iptc.subarray(at + 5, at + 5 + iptc.readUInt16BE(at + 3)))
}

/** The Copyright tag of the first directory (Exif 3.0, section 4.6.4; TIFF 6.0, section 2). */
const exifCopyright = (exif: Buffer | undefined): string | undefined => {
  if (!exif || exif.length < 16) return undefined
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const directory = long(4)
    for (let index = 0; index < short(directory); index += 1) {
      const entry = directory + 2 + 12 * index
      if (short(entry) !== 0x8298) continue
      const length = long(entry + 4)
      const value = length <= 4 ? entry + 8 : long(entry + 8)
      return text(tiff.subarray(value, value + length))
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}

const ENTITIES: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

const unescape = (value: string | undefined): string | undefined =>
  value?.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
    return ENTITIES[name ?? ''] ?? whole
  })

/** XMP writes a simple property as an attribute or as an element (XMP specification part 1, chapter 7). */
const xmpCredits = (xmp: Buffer | undefined): Credits => {
  const packet = xmp?.toString('utf8') ?? ''
  const credit = /photoshop:Credit\s*=\s*"([^"]*)"/.exec(packet) ?? /<photoshop:Credit[^>]*>([^<]*)</.exec(packet)
  const rights = /<dc:rights[^>]*>\s*<rdf:Alt[^>]*>\s*<rdf:li[^>]*>([^<]*)</.exec(packet)
  return { copyright: unescape(rights?.[1]), credit: unescape(credit?.[1]) }
}

/** The credit line and the copyright notice that a picture carries, wherever its maker's program wrote them. */
export const readCredits = ({ exif, iptc, xmp }: Metadata): Credits => {
  const written = xmpCredits(xmp)
  const copyright = tidy(written.copyright) ?? tidy(iptcText(iptc, 116)) ?? tidy(exifCopyright(exif))
  const credit = tidy(written.credit) ?? tidy(iptcText(iptc, 110))
  return { ...(copyright && { copyright }), ...(credit && { credit }) }
}

const escape = (value: string): string => value.replaceAll(/[<>&"]/g, (character) => `&#${character.codePointAt(0)};`)

/** An XMP packet with the two and nothing else (IPTC Photo Metadata Standard 2023.2: Credit Line, Copyright Notice). */
export const writeCredits = ({ copyright, credit }: Credits): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    credit ? `<photoshop:Credit>${escape(credit)}</photoshop:Credit>` : '',
    copyright
      ? `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(copyright)}</rdf:li></rdf:Alt></dc:rights>`
      : '',
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('')
