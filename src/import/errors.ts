const SENTENCES = {
  badArchive: 'The archive is damaged, or holds more than it says.',
  badFormat: 'The file is damaged: it cannot be read as what it claims to be.',
  binary: 'The file is no text, HTML, Markdown, e-mail, DOCX, PDF, feed, WXR or ninjs.',
  crowded: 'Many imports are waiting for this site, which gets a few requests at a time. Try again in a moment.',
  empty: 'There is no text in it.',
  encrypted:
    'The archive is encrypted, and is not decrypted here. Export it from Strapi without encryption: npx strapi export --no-encrypt.',
  entities: 'The XML declares a document type or entities, which are not expanded. Save it without a DOCTYPE.',
  incomplete: 'The address stopped in the middle of its answer. Try again.',
  noTextLayer: 'The PDF has no text layer (a scan, perhaps). Run an optical character recognition over it first.',
  noSite: 'It is no export of a site that can be read here: docs/moving-in.md has the list.',
  notFound: 'There is no such file, or it may not be read.',
  response: 'The address did not answer with a document.',
  siteTooBig: 'The file is larger than what is read of this format. Export the site in several files.',
  tooBig: 'The file is larger than 20 MB. Import its text, or a part of it.',
  tooDeep: 'The HTML nests more than 5,000 elements into each other, which no page does. Import its text.',
  tooManyElements:
    'It has more than 200,000 elements, or one with more than 2,000 attributes, which no page has. Import its text, or a part of it.',
  tooManyPages: 'The PDF has more than 500 pages. Import a part of it.',
  tooMuchText: 'The document holds more than a million characters of text. Import a part of it.',
  unpackedTooBig: 'The archive unpacks to more than 100 MB. Save the document without its pictures.',
} as const

export type ImportFault = keyof typeof SENTENCES

/** A source that is refused: what is wrong with it, and what to do. Nothing of it is imported. */
export class ImportError extends Error {
  readonly code: ImportFault

  constructor(code: ImportFault, detail?: string, cause?: unknown) {
    super(detail ? `${SENTENCES[code]} (${detail})` : SENTENCES[code], { cause })
    this.name = 'ImportError'
    this.code = code
  }
}
