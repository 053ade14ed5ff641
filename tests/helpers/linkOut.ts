/** A rich text as the editor writes it: a paragraph with a link to another site. */
export const linkOut = (url: string, text = 'là-bas') => {
  const element = { direction: null, format: '', indent: 0, version: 1 }
  const words = { detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 }
  const fields = { linkType: 'custom', newTab: false, url }
  const link = { ...element, children: [words], fields, id: '652f1f77bcf86cd799439013', type: 'link', version: 3 }
  const paragraph = { ...element, children: [link], textFormat: 0, textStyle: '', type: 'paragraph' }
  return { root: { ...element, children: [paragraph], type: 'root' } }
}
