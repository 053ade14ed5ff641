/** A value that a caller sent, in one piece of text; objects as JSON, since theirs may have a `toString` that is no function. */
export const showValue = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
