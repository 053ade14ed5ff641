const ESCAPES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (character: string): string => ESCAPES[character] ?? ''

/** Text as it stands in HTML, in attributes too. Every other character, no-break spaces among them, stays what it is. */
export const escapeHTML = (text: string): string => text.replaceAll(/["&<>]/g, escaped)

/** The same between elements, where quotes end nothing. */
export const escapeContent = (text: string): string => text.replaceAll(/[&<>]/g, escaped)
