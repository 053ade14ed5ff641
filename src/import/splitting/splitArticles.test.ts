import { describe, expect, it } from '@jest/globals'

import { readMarkdown } from '../readers/readMarkdown.ts'
import { readText } from '../readers/readText.ts'
import { splitArticles } from './splitArticles.ts'

const splitText = (text: string) => splitArticles({ entries: [readText(text)], format: 'text' })
const splitMarkdown = async (text: string) => splitArticles({ entries: [await readMarkdown(text)], format: 'markdown' })

const LONG =
  'La fonderie Brixel agrandit ses ateliers de Roanne et cherche des mouleurs, des chaudronniers et des apprentis pour ses deux équipes. '.repeat(
    3,
  )

describe('what belongs to a page and to no story is dropped', () => {
  it.each([
    'En savoir plus',
    '> Lire la suite',
    'Se désabonner',
    'Pour ne plus recevoir cette lettre, cliquez ici.',
    'Suivez-nous sur les réseaux sociaux !',
    'This website uses cookies.',
    '© 2024 La Lettre. Tous droits réservés.',
    'Si ce message ne s’affiche pas, cliquez ici',
    'Mentions légales',
    'Partager',
    'La Lettre – 12 rue du Canal, 42300 Roanne – Tél. 04 00 00 00 00',
  ])('%s', (line) =>
    expect(splitText(`${LONG}\n\n${line}\n`).articles.flatMap(({ paragraphs }) => paragraphs)).toEqual([LONG.trim()]),
  )

  it('the cut teasers of other pages at the end of a story', () =>
    expect(
      splitText(`${LONG}\n${LONG}\nDans leur dernier livre, deux auteurs…\nLes bienfaits du thé vert sont…`).articles[0]
        ?.paragraphs,
    ).toHaveLength(2))

  it('what stands under « Articles similaires »', () =>
    expect(
      splitText(`${LONG}\n\nArticles similaires\n\nLe port bat son record\n\nUn incubateur ouvre`).articles[0]
        ?.paragraphs,
    ).toHaveLength(1))

  it('a byline, which tells date and author', () => {
    const { articles, publishedOn } = splitText(
      `Brixel recrute à Roanne\n\nPublié le 15 janvier 2024 par Julie Morel\n\n${LONG}`,
    )

    expect(publishedOn).toBe('2024-01-15')
    expect(articles).toEqual([
      expect.objectContaining({ authors: ['Julie Morel'], isWorkingTitle: false, title: 'Brixel recrute à Roanne' }),
    ])
  })
})

describe('a text', () => {
  it('of titles with their texts is a newsletter, with its rubrics and their briefs', async () => {
    const { articles, kind } = await splitMarkdown(
      `## Brixel recrute !\n\n${LONG}\n\n## Un parc s'agrandit\n\n${LONG}\n\n## EN BREF\n\n### Bienvenue à Vol Texto !\n\nElle emploie 20 personnes.`,
    )

    expect(kind).toBe('newsletter')
    expect(articles.map((article) => [article.title, article.kind, article.section])).toEqual([
      ['Brixel recrute !', 'story', undefined],
      ["Un parc s'agrandit", 'story', undefined],
      ['Bienvenue à Vol Texto !', 'brief', 'EN BREF'],
    ])
  })

  it('with crossheads is one story', async () => {
    const { articles, kind } = await splitMarkdown(
      `# Brixel recrute à Roanne\n\n${LONG}\n\n## Une histoire longue\n\n${LONG}\n\n## Des projets\n\n${LONG}`,
    )

    expect([kind, articles.map(({ title }) => title)]).toEqual(['story', ['Brixel recrute à Roanne']])
  })

  it('of lines that each begin with a place is a listing', () => {
    const { articles, kind } = splitText(
      'Thiers. La coutellerie va embaucher dix personnes.\nRoanne. Le groupe Brixel inaugure sa fonderie le 3 mai.\nVichy. La saison thermale a commencé le 2 mai dernier.',
    )

    expect([kind, articles.length, articles.every(({ isWorkingTitle }) => isWorkingTitle)]).toEqual([
      'listing',
      3,
      true,
    ])
  })

  it('of short paragraphs that have nothing to do with each other is a listing', () => {
    const { articles, kind } = splitText(
      [
        'Quatre zones sur cent hectares, voilà ce que comptera Brixel une fois la prochaine viabilisée, disent ses voisins de Roanne.',
        'Deux étoiles pour Norvalis, au bord du lac, et désormais une table en ville que son chef, venu de Menton, a ouverte en mai.',
        'Trois voiliers pour Kersalé, un chantier de Lorient qui emploie quarante personnes et en cherche encore une bonne dizaine.',
      ].join('\n'),
    )

    expect([kind, articles.length]).toEqual(['listing', 3])
  })

  it('of short paragraphs about one thing is a story', () => {
    const { articles } = splitText(
      [
        'Quatre zones sur cent hectares, voilà ce que comptera Brixel une fois la prochaine viabilisée, disent ses voisins de Roanne.',
        'Deux étoiles pour la cantine de Brixel, au bord du lac, et désormais une table en ville que son chef a ouverte en mai.',
        'Trois lignes de plus pour la fonderie de Brixel, qui emploie quarante personnes et en cherche encore une bonne dizaine.',
      ].join('\n'),
    )

    expect(articles).toHaveLength(1)
  })

  it('whose titles each bring other names is a newsletter, in plain text too', () => {
    const { articles } = splitText(
      `Brixel ouvre une fonderie à Roanne\n${LONG}\nAvec Norvalis, le parc gagne une crèche\n${LONG}\nBienvenue chez Kersalé\n${LONG}`,
    )

    expect(articles).toHaveLength(3)
  })

  it('keeps the line between its title and its text', () => {
    const { articles } = splitText(`Une cabane de plus au parc\n\nCabane Le Guet - Parc des Lacs\n\n${LONG}`)

    expect(articles.map(({ paragraphs, title }) => [title, paragraphs[0]])).toEqual([
      ['Une cabane de plus au parc', 'Cabane Le Guet - Parc des Lacs'],
    ])
  })

  it('that breaks off is marked, and left as it is', () => {
    const { articles } = splitText(
      'Le 3 mai dernier, Brixel a inauguré sa fond…\nLe 2 mai dernier, Vichy a ouv…\nLe 1er mai dernier, rien n’a…',
    )

    expect(articles.map(({ isTruncated, paragraphs }) => [isTruncated, paragraphs[0]?.endsWith('…')])).toEqual(
      Array.from({ length: 3 }, () => [true, true]),
    )
  })

  it('with hard-wrapped lines is read by paragraphs', () => {
    const wrapped = `${'Les lignes de ce message ont été coupées à la largeur d’un écran de\n'.repeat(4)}jadis.\n\n${'Un autre paragraphe suit le premier, et ses lignes sont coupées de\n'.repeat(3)}même.`

    expect(splitText(wrapped).articles[0]?.paragraphs).toHaveLength(2)
  })
})
