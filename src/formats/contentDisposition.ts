/** A `Content-Disposition` that names a file in any language, as RFC 6266 (section 4.3) and RFC 8187 say. */
export const contentDisposition = (type: 'attachment' | 'inline', filename: string): string => {
  const encoded = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (one) => `%${one.codePointAt(0)?.toString(16).toUpperCase()}`,
  )
  return `${type}; filename*=UTF-8''${encoded}`
}
