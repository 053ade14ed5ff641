/** A rich text as the editor stores it: a paragraph of words for each. */
export const paragraphs = (...texts: string[]) => {
  const element = { direction: null, format: '', indent: 0, version: 1 }
  const children = texts.map((text) => ({
    ...element,
    children: [{ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 }],
    textFormat: 0,
    textStyle: '',
    type: 'paragraph',
  }))
  return { root: { ...element, children, type: 'root' } }
}
