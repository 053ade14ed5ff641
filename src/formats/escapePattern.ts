/** A text as a part of a regular expression, with the flag `u` or without, that stands for itself. Not within a class. */
export const escapePattern = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
