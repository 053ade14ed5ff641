import { settings } from './settings.ts'

/** The address of a file: the CMS gives paths of its own unless it knows the address it is reached at. */
export const mediaUrl = (url: string): string => new URL(url, settings().cmsUrl).href

/** A path of a file in an attribute, alone or in a list of several. */
const FILE = /(?<=(?:href|src)="|srcset="(?:[^"]*, )?)\/(?!\/)(?=api\/)/g

/** The same for the files in a text of the CMS. */
export const fileAddresses = (html: string): string => html.replaceAll(FILE, mediaUrl('/'))

/** The same for the candidates of a `srcset`. */
export const srcsetAddresses = (srcset: string): string => srcset.replaceAll(/(?<=^|, )\/(?!\/)/g, mediaUrl('/'))
