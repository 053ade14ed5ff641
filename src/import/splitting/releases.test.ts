import { expect, it } from '@jest/globals'

import { readText } from '../readers/readText.ts'
import { splitArticles } from './splitArticles.ts'

const splitText = (text: string) => splitArticles({ entries: [readText(text)], format: 'text' })

const [PLANT, WORKS, HOUSE] = [
  'La fonderie Brixel a mis en service lundi à Roanne un four de douze tonnes, le plus grand de la région, qui remplace les deux anciens.',
  'Commencés en mai, les travaux ont occupé trente entreprises, et la cheminée sort des ateliers de la Chaudronnerie du Canal, à Thiers.',
  'Née en 1921 à Roanne, Brixel coule des pièces pour les ports et les chemins de fer. Elle compte deux cents salariés.',
]
const BODY = `Brixel allume un four à Roanne\n\nUn investissement de 12 M€\n\n${PLANT}\n\nUn chantier de dix mois\n\n${WORKS}\n\nÀ propos de Brixel\n${HOUSE}\n\nContact presse\nAgence du Quai – Service presse\npresse@brixel.example\nPhotos sur demande`

it.each([
  ['says so at its top', `COMMUNIQUÉ DE PRESSE\n\n${BODY}`],
  ['ends with who sends it and whom to ask', BODY],
])('A press release is one article, whatever stands in it as a title: it %s', (_, text) => {
  const { articles } = splitText(text)
  expect(articles).toHaveLength(1)
  expect(articles).toMatchObject([{ isWorkingTitle: false, title: 'Brixel allume un four à Roanne' }])
  expect(JSON.stringify(articles)).toContain('Commencés en mai')
  expect(JSON.stringify(articles)).not.toMatch(/Agence du Quai|presse@|Photos sur demande/)
})

const release = (title: string, text: string) => `Communiqué de presse\n\n## ${title}\n\n${text}`

it('A letter that has two press releases is no press release', () => {
  const { articles } = splitText(
    `${release('Brixel investit douze millions d’euros à Roanne', PLANT)}\n\n${release('La Chaudronnerie du Canal recrute trente soudeurs à Thiers', WORKS)}`,
  )
  expect(articles.length).toBeGreaterThan(1)
})

it('Below a rubric in capitals, the line above who wrote when is the title', () => {
  const { articles, publishedOn } = splitText(
    `CULTURE & PORT\nÀ Lorient, la criée expose ses filets\nPar Anne Morel – Publié le 2 octobre 2024 à 7h15\n\n${PLANT}\n\n${WORKS}`,
  )
  expect(articles).toMatchObject([{ authors: ['Anne Morel'], title: 'À Lorient, la criée expose ses filets' }])
  expect(publishedOn).toBe('2024-10-02')
})
