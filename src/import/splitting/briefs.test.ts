import { expect, it } from '@jest/globals'

import { readText } from '../readers/readText.ts'
import { splitArticles } from './splitArticles.ts'

const splitText = (text: string) => splitArticles({ entries: [readText(text)], format: 'text' })

const TEXT =
  'La fonderie Brixel agrandit ses ateliers de Roanne et cherche des mouleurs, des chaudronniers et des apprentis pour ses deux équipes.'

it('A text that a running head has broken in two is one paragraph', () => {
  const [first, second] = [
    'La fonderie Brixel agrandit ses ateliers de Roanne, au bord du canal, où elle est née il y a cent ans, et cherche des mouleurs et des',
    'chaudronniers pour ses deux équipes. Les premiers arriveront en mai.',
  ]
  expect(splitText(`Un atelier de plus\n\n${first}\n\nVIE DU PORT — 7\n\n${second}`).articles).toMatchObject([
    { paragraphs: [`${first} ${second}`] },
  ])
})

it('Below a rubric in capitals, paragraphs that each begin with a word of their own are briefs', () => {
  const { articles } = splitText(
    `La lettre du port – mai 2024\n\nUn atelier de plus\n\n${TEXT}\n\nILS BOUGENT\n\nMarine. Une capitaine est nommée au port, où elle arrive en juin.\n\nPêche. Les adhérents de la criée ont un président, élu jeudi à mains levées.`,
  )
  expect(articles.slice(-2)).toMatchObject([
    { section: 'ILS BOUGENT', title: 'Marine' },
    { section: 'ILS BOUGENT', title: 'Pêche' },
  ])
})

it('Below « En bref », a place in capitals begins a brief, where several do', () => {
  const { articles } = splitText(
    `La lettre du port – mai 2024\n\nUn atelier de plus\n\n${TEXT}\n\nEN BREF\n\nROANNE. La fonderie rouvre ses portes en juin, après huit mois de travaux.\n\nEntrée libre.\n\nTHIERS. Une école de couteliers ouvre en septembre, avec douze apprentis.`,
  )
  expect(articles.slice(-2).map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1])
})

it('An agenda whose second line says for which months it is remains one text', () => {
  const days = ['Mardi 13 janvier – Roanne', 'Jeudi 15 janvier – Thiers', 'Lundi 2 février – Lens']
  const { articles } = splitText(
    `L’agenda du port\nPrintemps – été 2026\n\n${days.map((day) => `${day}\nUne visite du port\nElle dure une heure.`).join('\n\n')}`,
  )
  expect(articles).toMatchObject([{ kind: 'agenda', title: "L'agenda du port" }])
})
