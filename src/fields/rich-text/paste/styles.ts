import type { Format } from './runs.ts'

/** The style of an element, by the names of its properties: Word has some that no browser knows. */
export type Style = ReadonlyMap<string, string>

export const styleOf = (element: Element): Style =>
  new Map(
    (element.getAttribute('style') ?? '')
      .split(';')
      .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim().toLowerCase()))
      .flatMap(([name = '', value = '']): [string, string][] => (name && value ? [[name, value]] : [])),
  )

const TAGS: ReadonlyMap<string, Format> = new Map([
  ['b', 'strong'],
  ['cite', 'em'],
  ['code', 'code'],
  ['del', 's'],
  ['dfn', 'em'],
  ['em', 'em'],
  ['i', 'em'],
  ['ins', 'u'],
  ['kbd', 'code'],
  ['s', 's'],
  ['samp', 'code'],
  ['strike', 's'],
  ['strong', 'strong'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['tt', 'code'],
  ['u', 'u'],
])

const weightOf = (value = ''): 'bold' | 'normal' | undefined => {
  if (value === 'normal' || value === 'lighter' || (/^\d+$/.test(value) && Number(value) < 600)) return 'normal'
  return value.startsWith('bold') || Number(value) >= 600 ? 'bold' : undefined
}

/** How an element writes what is in it: its own tag and style, over what is around it. */
export const formatsOf = (tag: string, style: Style, around: ReadonlySet<Format>): ReadonlySet<Format> => {
  const formats = new Set(around)
  const own = TAGS.get(tag)
  if (own) formats.add(own)
  const put = (format: Format, isThere: boolean | undefined): void => {
    if (isThere === true) formats.add(format)
    if (isThere === false) formats.delete(format)
  }
  const weight = weightOf(style.get('font-weight'))
  put('strong', weight && weight === 'bold')
  const slant = style.get('font-style')
  put('em', slant === undefined || slant === 'inherit' ? undefined : slant !== 'normal')
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (line.includes('underline')) formats.add('u')
  if (line.includes('line-through')) formats.add('s')
  const position = style.get('vertical-align')
  if (position === 'super') formats.add('sup')
  if (position === 'sub') formats.add('sub')
  return formats
}
