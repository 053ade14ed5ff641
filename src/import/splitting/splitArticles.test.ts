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
    'Partager sur Facebook – Partager sur LinkedIn – Imprimer',
    'Nos adhérents | Nos services | Contact',
    '[PUBLICITÉ] Chez Martin, tout pour le jardin',
    'Suite page 12 >',
    'VIE DU PORT — 7',
    'Inscription obligatoire',
    'PRESS RELEASE – FOR IMMEDIATE RELEASE',
    'Par la rédaction',
    'Ce communiqué contient des déclarations prospectives.',
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

const titlesOf = (text: string): string[] =>
  splitArticles({ entries: [readText(text)], format: 'text' }).articles.map(({ title }) => title)

const TEXT = 'La commune et ses habitants attendaient cette annonce depuis longtemps, et la voici enfin venue.'

it('Titles with a day between them and their texts, as towns list their news, are an article each, with its day', () => {
  const { articles } = splitArticles({
    entries: [
      readText(
        `Ville de Tressay\nMa ville   Sortir   Entreprendre   Contact\n\nLa halle rouvre\n22/05/2024\n${TEXT}\nLire l'article\n\nUn marché de plus\n17/05/2024\n${TEXT}\nLire l'article`,
      ),
    ],
    format: 'text',
  })
  expect(articles.map(({ publishedOn, title }) => [title, publishedOn])).toEqual([
    ['La halle rouvre', '2024-05-22'],
    ['Un marché de plus', '2024-05-17'],
  ])
})

it('An interview, and the minutes of a meeting, are one story: questions and numbered items are no titles of others', () => {
  const questions = ['Pourquoi partir ?', 'Que ferez-vous demain ?', 'Et la région ?']
  expect(
    titlesOf(`Le port doit changer\n\n${TEXT}\n\n${questions.map((each) => `${each}\n${TEXT}`).join('\n\n')}`),
  ).toEqual(['Le port doit changer'])
  const items = ['1. Rapport moral', '2. Rapport financier', '3. Élections']
  expect(
    titlesOf(`ASSEMBLÉE GÉNÉRALE DU CLUB\n\n${TEXT}\n\n${items.map((each) => `${each}\n\n${TEXT}`).join('\n\n')}`),
  ).toEqual(['ASSEMBLÉE GÉNÉRALE DU CLUB'])
})

it('Short titles in capitals are rubrics: their texts have working titles, and each item of a list is a text', () => {
  const { articles } = splitArticles({
    entries: [
      readText(
        `CARNET – Qui va où\n\nBANQUE\n${TEXT}\n\nNAVAL\n${TEXT}\n\nRÉSEAUX\n> Julie Morel préside désormais le club des dirigeants de la vallée.\n> Paul Durand est élu à la tête de la fédération des transporteurs.`,
      ),
    ],
    format: 'text',
  })
  expect(articles.map(({ isWorkingTitle, section }) => [isWorkingTitle, section])).toEqual([
    [true, 'BANQUE'],
    [true, 'NAVAL'],
    [true, 'RÉSEAUX'],
    [true, 'RÉSEAUX'],
  ])
})

it('Days one under the other are an agenda, in a newsletter and as a whole publication', () => {
  const { articles } = splitArticles({
    entries: [
      readText(
        `La lettre du parc – mai 2024\n\nLA HALLE ROUVRE SES PORTES\n\n${TEXT}\n\nUN MARCHÉ DE PLUS\n\n${TEXT}\n\nÀ NOTER\n\n4 juin, 8h30 – Petit-déjeuner, à Tressay\n14 juin – Forum, à la halle\n`,
      ),
    ],
    format: 'text',
  })
  expect(articles.map(({ kind, title }) => [kind, title]).at(-1)).toEqual(['agenda', 'À NOTER'])
  const agenda = `Parc Économie\nL'agenda des entreprises\n\nJeudi 4 / Rentrée\n${TEXT}\n\nMardi 9 / Club\n${TEXT}\n\nVendredi 12 / Visite\n${TEXT}`
  expect(titlesOf(agenda)).toEqual(["L'agenda des entreprises"])
})

it.each([
  '### FIN ###',
  'Partager sur Facebook   Partager sur X',
  'Les plus lus : 1. La météo. 2. Un vol.',
  "Restez connecté : l'info chaque matin dans votre boîte mail. Je m'inscris",
  'Page 1 2 3 … 14 Suivant',
  'Cet entretien vous a plu ? Abonnez-vous !',
])('A line of the page is left out: %s', (line) => {
  const { articles } = splitArticles({ entries: [readText(`Un titre\n\n${TEXT}\n${TEXT}\n\n${line}`)], format: 'text' })
  expect(articles.flatMap(({ paragraphs, title }) => [title, ...paragraphs])).toEqual(['Un titre', TEXT, TEXT])
})

it('Each item of a list in a rubric of briefs is a brief', () =>
  expect(
    splitText(
      `La lettre du parc – mai 2024\n\nLA HALLE ROUVRE SES PORTES\n\n${TEXT}\n\nEN BREF\n\n- La crèche du parc accueille douze enfants de plus depuis la rentrée.\n- Le club des dirigeants visite la verrerie et son nouvel atelier de polissage.`,
    ).articles.map(({ kind }) => kind),
  ).toEqual(['story', 'brief', 'brief']))

it('Numbered headings in capitals are rubrics: datelines and marked titles below them begin an article each, in broken lines too', () => {
  const { articles } = splitText(
    `1. LA VIE DES ATELIERS

ROANNE (42). La fonderie Brixel agrandit ses ateliers et cherche des
mouleurs, des chaudronniers et quelques apprentis pour ses deux équipes de Haute-
Loire.

MOULINS (Allier). Vol Texto, qui tisse des voiles de bateau et des
toiles de tente, emménage dans une halle de la rue des Forges au mois de mai.

2. LE RÉSEAU EN MARCHE

> Une nouvelle adresse
Depuis le printemps, nos bureaux sont installés au premier étage de la
maison des métiers. Poussez la porte quand vous passez par là, le café est
prêt.

> Un stand bien rempli
Nos adhérents ont montré leurs pièces au salon de la forge et sont
revenus avec des commandes.

3. LES DATES À RETENIR
3 juillet ......... Visite d’atelier, Roanne
11 septembre ...... Rentrée, Moulins

Les Ateliers réunis - association loi 1901 - SIRET 000 000 000 00000
Directrice de la publication : A. Bel.`,
  )

  expect(articles.map(({ kind, section, title }) => [kind, section, title])).toEqual([
    ['story', 'LA VIE DES ATELIERS', expect.stringContaining('ROANNE (42). La fonderie')],
    ['story', 'LA VIE DES ATELIERS', expect.stringContaining('MOULINS (Allier). Vol Texto')],
    ['story', 'LE RÉSEAU EN MARCHE', 'Une nouvelle adresse'],
    ['story', 'LE RÉSEAU EN MARCHE', 'Un stand bien rempli'],
    ['agenda', 'LES DATES À RETENIR', 'LES DATES À RETENIR'],
  ])
  expect(articles[0]?.paragraphs).toEqual([
    'ROANNE (42). La fonderie Brixel agrandit ses ateliers et cherche des mouleurs, des chaudronniers et quelques apprentis pour ses deux équipes de Haute-Loire.',
  ])
})

const teaserOf = (about: string) => `${about} agrandit ses ateliers et cherche des mouleurs pour ses équipes de nuit...`

it('A day above each title, as pages list what appeared, is the day of what stands below it; what follows the pages is dropped', () => {
  const { articles } = splitText(
    `ÉCONOMIE

30/01/2024
Brixel recrute à Roanne
${teaserOf('La fonderie Brixel')}
Lire la suite

29/01/2024
Vol Texto emménage à Moulins
${teaserOf('La voilerie Vol Texto')}
Lire la suite

26/01/2024
Bois. ${teaserOf('La scierie Marchand')}
Lire la suite

25/01/2024
La rue des Forges rouvre
${teaserOf('La commune de Vichy')}
Lire la suite

1 2 3 4 5 … 62 Suivant »

À LA UNE
Cinq étangs où se baigner
Le marché change de place`,
  )

  expect(articles.map(({ publishedOn, title }) => [publishedOn, title])).toEqual([
    ['2024-01-30', 'Brixel recrute à Roanne'],
    ['2024-01-29', 'Vol Texto emménage à Moulins'],
    ['2024-01-26', expect.stringContaining('Bois. La scierie')],
    ['2024-01-25', 'La rue des Forges rouvre'],
  ])
})

it('A line of who wrote, when, and how long it takes to read is no title, and what is read most is no text of its page', () => {
  const { articles, publishedOn } = splitText(
    `À Roanne, la fonte coule encore\nPar J. M. | Mis en ligne le 12/09/2024 à 07:45 | 3 min de lecture\n\n${LONG}\n\nLES PLUS LUS\nCinq étangs où se baigner\nLe marché change de place`,
  )

  expect(publishedOn).toBe('2024-09-12')
  expect(articles).toEqual([
    expect.objectContaining({ paragraphs: [LONG.trim()], title: 'À Roanne, la fonte coule encore' }),
  ])
})

it('Crossheads over texts that tell days somewhere are a story: only an agenda begins with them', () => {
  const day = (text: string) => `${LONG}${text} samedi 7 septembre, sous la pluie.`
  const { articles } = splitText(
    `La fonte coule encore\n\n${day('On y vient depuis')}\n\nUn soir de pluie\n\n${day('Ils attendaient')}\n\nCe qu’il faut voir\n\n${day('La visite commence')}\n\nAutour de la halle\n\n${LONG}`,
  )

  expect(articles).toHaveLength(1)
})

it('Texts that are numbered with a slash are a digest, with what introduces them', () => {
  const { articles, kind } = splitText(
    `Cinq nouvelles du mois\n\nUn mois chargé pour les ateliers.\n\n1/ Brixel recrute\n${LONG}\n\n2/ Vol Texto emménage\n${LONG}`,
  )

  expect(kind).toBe('digest')
  expect(articles.map(({ title }) => title)).toEqual(['Cinq nouvelles du mois', 'Brixel recrute', 'Vol Texto emménage'])
})

it('The name of a publication, in lines of its own, is no text that somebody signs', () => {
  const { articles } = splitText(
    `La Gazette Du Val\nLe journal des ateliers\n\nBrixel recrute\n\n${LONG}\n\nVol Texto emménage\n\n${LONG}`,
  )

  expect(articles.map(({ title }) => title)).toEqual(['Brixel recrute', 'Vol Texto emménage'])
})

it('Titles that are marked with arrows begin a text each, also where lines are broken at uneven widths', () => {
  const { articles } = splitText(
    `LETTRE DU BASSIN
n° 12 – mai 2025

>> UN ATELIER DE PLUS
La menuiserie du bassin a ouvert mardi un atelier de sciage, à deux pas de la gare et de ses
quais, où travaillent neuf personnes. Elle en cherche trois autres, qui
commenceront en septembre.

>> La piscine rouvre ses portes
Après dix mois de travaux, les nageurs retrouvent le grand bassin, ses gradins repeints et une eau
chauffée par les fours de la verrerie voisine. Les écoles viendront dès
lundi, les clubs le soir.`,
  )
  expect(articles.map(({ paragraphs, title }) => [title, paragraphs.length])).toEqual([
    ['UN ATELIER DE PLUS', 1],
    ['La piscine rouvre ses portes', 1],
  ])
})

it('A title that is broken over two short lines is one, below the word for its kind', () => {
  const { articles } = splitText(
    `REPORTAGE\n\nÀ Roubaix, la laine refuse\nde dire adieu\n\n${TEXT}\n\n${TEXT}\n\nPar Anne Berthier – le 16/10/2025`,
  )
  expect(articles).toMatchObject([
    { authors: ['Anne Berthier'], publishedOn: '2025-10-16', title: 'À Roubaix, la laine refuse de dire adieu' },
  ])
})

it('A word with a full stop before a title is its rubric', () => {
  const { articles } = splitText(`Exposition. Au musée, le couteau devient un art\n\n${TEXT}\n\n${TEXT}`)
  expect(articles).toMatchObject([{ section: 'Exposition', title: 'Au musée, le couteau devient un art' }])
})

it('What a page recommends besides is none of its texts', () => {
  const { articles } = splitText(
    `Un titre de la page\n\n${TEXT}\n\nLa rédaction vous conseille\nHoroscope : ce que dit la semaine\nMétéo : retour du froid dès mercredi`,
  )
  expect(articles.flatMap(({ paragraphs, title }) => [title, ...paragraphs])).toEqual(['Un titre de la page', TEXT])
})
