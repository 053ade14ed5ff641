/** The kinds of files that the newsroom treats in a way of its own, told from their first bytes. */
export type FileKind = 'avif' | 'film' | 'gif' | 'heic' | 'jpeg' | 'png' | 'webp'

/** Brands of ISO/IEC 14496-12 files that hold a picture coded in HEVC (ISO/IEC 23008-12, annex B.4), as telephones take them. */
const HEIC_BRANDS = new Set(['heic', 'heim', 'heis', 'heix', 'hevc', 'hevx', 'hevm', 'hevs'])

const AVIF_BRANDS = new Set(['avif', 'avis'])

/** The brands that the `ftyp` box at the start of the file lists. */
const brandsOf = (bytes: Buffer): string[] => {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands: string[] = []
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}

/** The kind of a file; undefined for one that is treated like any other. */
export const fileKind = (bytes: Buffer): FileKind | undefined => {
  if (bytes.length < 16) return undefined
  if (bytes.toString('latin1', 0, 3) === '\u00FF\u00D8\u00FF') return 'jpeg'
  if (bytes.toString('latin1', 0, 8) === '\u0089PNG\r\n\u001A\n') return 'png'
  if (bytes.toString('latin1', 0, 4) === 'GIF8') return 'gif'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const brands = brandsOf(bytes)
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif'
  return brands.some((brand) => HEIC_BRANDS.has(brand)) || brands[0] === 'mif1' ? 'heic' : 'film'
}
