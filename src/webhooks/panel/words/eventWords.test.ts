import { describe, expect, it } from '@jest/globals'

import { eventWords } from './eventWords.ts'

describe('a change in the log', () => {
  it.each([
    ['article.published', 'Article publié\u00A0: Canal', 'Article published: Canal'],
    ['organisation.updated', 'Organisation mise à jour\u00A0: Canal', 'Organisation updated: Canal'],
    ['event.slugChanged', 'Événement passé à une nouvelle adresse\u00A0: Canal', 'Event moved to a new address: Canal'],
    ['artwork.unpublished', 'Œuvre dépubliée\u00A0: Canal', 'Artwork unpublished: Canal'],
    ['newsroom.updated', 'Fiche de la rédaction mise à jour\u00A0: Canal', 'Newsroom settings updated: Canal'],
  ])('%s is said in words that agree', (type, french, english) => {
    expect(eventWords({ title: 'Canal', type }, 'fr')).toBe(french)
    expect(eventWords({ title: 'Canal', type }, 'en')).toBe(english)
  })

  it('keeps a type that nobody translated, and says when there is no title', () => {
    expect(eventWords({ title: ' ', type: 'recipe.published' }, 'en')).toBe('recipe.published: Untitled')
  })
})
