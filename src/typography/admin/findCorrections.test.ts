import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { buildProject } from '../../../tests/helpers/buildProject.ts'
import { typesetProse } from '../prose.ts'
import { proseOf } from '../proseOf.ts'
import { readTypographySettings } from '../settings.ts'
import { createTypesetter } from '../typeset.ts'
import { findCorrections } from './findCorrections.ts'

type Node = Record<string, unknown>

const CODE = 16

const word = (text: string, format = 0): Node => ({ format, text, type: 'text' })
const paragraph = (...children: Node[]): Node => ({ children, type: 'paragraph' })
const text = (...children: Node[]): Node => ({ root: { children, type: 'root' } })
const block = (blockType: string, fields: Node): Node => ({ fields: { blockType, ...fields }, type: 'block' })

const french = (label: unknown): string => String((label as { fr?: string } | undefined)?.fr ?? '')

const config = await buildProject({}, { localization: { defaultLocale: 'fr', locales: ['fr', 'en'] } })

const fieldsOf = (collection: string): FlattenedField[] =>
  config.collections.find(({ slug }) => slug === collection)?.flattenedFields ?? []

const prose = proseOf(fieldsOf('articles'), french)

const typesetter = (passages: string[] = []) => createTypesetter('fr', readTypographySettings(), passages)

const corrected = (data: Node, passages?: string[]): string[] =>
  findCorrections(data, prose, typesetter(passages)).map(
    ({ after, before, passage, place }) => `${place ? `${place} : ` : ''}${passage} (${before || '∅'} → ${after})`,
  )

const ARTICLE = {
  body: text(
    paragraph(word("L'usine "), word('a ?', CODE)),
    paragraph(word("Dans l'appel"), word("('a')", CODE)),
    block('pullQuote', { speakerName: 'Yahoo !', speakerTitle: "chef d'atelier", text: "C'est fait" }),
    block('box', { body: text(paragraph(word("Qu'est-ce")), paragraph(word("l'if", CODE))), title: "L'histoire" }),
    block('keyFigures', { figures: [{ label: "d'emplois", sourceUrl: "https://example.com/l'a", value: '12' }] }),
    block('embed', { caption: "L'atelier", title: 'Film', url: "https://example.com/l'a" }),
    block('gallery', { images: [{ caption: "Vue d'ici", image: { relationTo: 'media', value: "l'id" } }] }),
    { fields: { caption: "D'en haut" }, relationTo: 'media', type: 'upload', value: "l'id" },
    block('ofNoFeature', { text: "l'inconnu" }),
  ),
  slug: "l'usine",
  title: "L'arrivée",
}

describe('what saving would correct', () => {
  it('is listed in blocks as well, with the block that it is in', () => {
    expect(corrected(ARTICLE).toSorted()).toEqual(
      [
        "L'arrivée (' → ’)",
        "L'usine (' → ’)",
        "l'appel('a') (' → ’)",
        "Exergue › Citation : C'est (' → ’)",
        'Exergue › Nom : Yahoo ! (  → \u202F)',
        "Exergue › À quel titre : d'atelier (' → ’)",
        "Encadré › Titre : L'histoire (' → ’)",
        "Encadré › Texte : Qu'est-ce (' → ’)",
        "Chiffres clés › Ce qui est compté : d'emplois (' → ’)",
        "Vidéo, son, graphique › Légende : L'atelier (' → ’)",
        "Galerie › Légende : d'ici (' → ’)",
        "Légende : D'en (' → ’)",
      ].toSorted(),
    )
  })

  it('is exactly what saving corrects', () => {
    const saved = typesetProse(proseOf(fieldsOf('articles')), ARTICLE, typesetter())
    expect(corrected(saved)).toEqual([])
    const refused = findCorrections(ARTICLE, prose, typesetter()).map(({ passage }) => passage)
    expect(corrected(ARTICLE, refused)).toEqual([])
    expect(typesetProse(proseOf(fieldsOf('articles')), ARTICLE, typesetter(refused))).toEqual(ARTICLE)
  })

  it('leaves a passage in a block that is named as it is typed', () => {
    const listed = corrected(ARTICLE, ["C'est", "Vue d'ici"])
    expect(listed.join()).not.toMatch(/C'est|d'ici/)
    expect(listed).toHaveLength(corrected(ARTICLE).length - 2)
  })
})
