import { settings } from './settings.ts'

/** The address of a file: the CMS gives paths of its own unless it knows the address it is reached at. */
export const mediaUrl = (url: string): string => new URL(url, settings().cmsUrl).href
