/** Whether a former address of a document is a path of an older website, rather than the last part of an address of its kind of document. */
export const isFormerPath = (value: string): boolean => value.startsWith('/')

/** Where there is no path, WordPress has a number. */
const PATH = /^(?:\/[^\s/?#]+)+$|^\/\?(?:p|page_id)=\d{1,12}$/
const LONGEST = 500

/** Whether a path is as it is kept and asked for: without a slash at its end, without a query. */
export const isWellFormedPath = (value: string): boolean => value.length <= LONGEST && PATH.test(value)

/** A path as it is kept: without slashes at its end. */
export const trimPath = (path: string): string => path.replace(/(?<=.)\/+$/, '')
