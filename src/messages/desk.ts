import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NNBSP = '\u202F'
const NBSP = '\u00A0'

/** The texts of the desk, beside the titles of documents. */
export const DESK_TEXTS = {
  changes: { en: 'On the site since yesterday', fr: 'Sur le site depuis hier' },
  changesEmpty: {
    en: 'Readers have seen nothing change since yesterday morning.',
    fr: 'Les lecteurs n’ont rien vu changer depuis hier matin.',
  },
  desk: { en: 'The desk', fr: 'La rédaction' },
  incomplete: { en: 'Incomplete', fr: 'À compléter' },
  incompleteEmpty: {
    en: 'Nothing to complete. A draft without a standfirst, a picture or a topic stands here.',
    fr: 'Rien à compléter. Un brouillon sans chapô, sans image ou sans thème apparaît ici.',
  },
  justNow: { en: 'just now', fr: 'à l’instant' },
  lacks: { en: 'without {{what}}', fr: 'sans {{what}}' },
  lacksPicture: { en: 'picture', fr: 'image' },
  lacksStandfirst: { en: 'standfirst', fr: 'chapô' },
  lacksTopics: { en: 'topic', fr: 'thème' },
  lateDelivery: { en: 'Website', fr: 'Site' },
  lateFailed: {
    en: 'Planned for {{date}}, it failed. Open the document and publish it: what is missing will be shown. Then plan it again if need be.',
    fr: `Prévue le {{date}}, elle a échoué. Ouvrez le document et publiez-le${NBSP}: ce qui manque s’affichera. Planifiez de nouveau si besoin.`,
  },
  lateFailedUnpublish: {
    en: 'The unpublication planned for {{date}} failed. Open the document and unpublish it by hand.',
    fr: `La dépublication prévue le {{date}} a échoué. Ouvrez le document et dépubliez-le à la main.`,
  },
  lateHere: { en: 'Publication late', fr: 'Publication en retard' },
  lateHereUnpublish: { en: 'Unpublication late', fr: 'Dépublication en retard' },
  lateInterrupted: {
    en: 'Planned for {{date}}, it began and did not end. Do it by hand, and tell an administrator.',
    fr: 'Prévue le {{date}}, elle a commencé sans se terminer. Faites-la à la main et prévenez l’administration.',
  },
  lateLostRight: {
    en: 'Planned for {{date}}, it did not happen: the person who planned it has left or may no longer publish. Do it by hand, or plan it again in your own name.',
    fr: `Prévue le {{date}}, elle n’a pas eu lieu${NBSP}: la personne qui l’avait programmée est partie ou n’a plus le droit de publier. Faites-la à la main, ou programmez-la à votre nom.`,
  },
  lateSince: { en: 'since {{date}}', fr: 'depuis le {{date}}' },
  lateTell: {
    en: 'Planned for {{date}}, it has not happened. Tell an editor.',
    fr: 'Prévue le {{date}}, elle n’a pas eu lieu. Prévenez un éditeur.',
  },
  lateTitle: { en: 'Late', fr: 'En retard' },
  lateWaiting: {
    en: 'Planned for {{date}}, it is still waiting: the server is not running its scheduled tasks. Do it by hand if it is urgent, and tell an administrator.',
    fr: `Prévue le {{date}}, elle attend toujours${NBSP}: le serveur n’exécute pas ses tâches planifiées. Faites-la à la main si c’est urgent, et prévenez l’administration.`,
  },
  mine: { en: 'My drafts', fr: 'Mes brouillons' },
  mineEmpty: {
    en: 'You have no draft under way. What you write is saved by itself and found again here.',
    fr: 'Vous n’avez aucun brouillon en cours. Ce que vous écrivez s’enregistre tout seul et se retrouve ici.',
  },
  mineEmptyTranslator: {
    en: 'What you translate stays with its author: it is listed under the other drafts.',
    fr: `Ce que vous traduisez reste à son auteur${NBSP}: vous le trouverez parmi les autres brouillons.`,
  },
  newArticle: { en: 'New article', fr: 'Nouvel article' },
  newBrief: { en: 'New brief', fr: 'Nouvelle brève' },
  newEvent: { en: 'New event', fr: 'Nouvel événement' },
  openPlanning: { en: 'Open the planning', fr: 'Ouvrir le planning' },
  others: { en: 'Other drafts', fr: 'Autres brouillons' },
  othersEmpty: { en: 'Nobody else has a draft under way.', fr: 'Personne d’autre n’a de brouillon en cours.' },
  overdue: { en: 'its day is past', fr: 'son jour est passé' },
  planned: { en: 'Coming up', fr: 'À venir' },
  plannedEmpty: {
    en: 'Nothing is planned. Plan a subject in the planning; to plan a publication, open a draft and choose “Schedule” in the menu of the Publish button.',
    fr: `Rien n’est planifié. Prévoyez un sujet dans le planning${NNBSP}; pour planifier une publication, ouvrez un brouillon et choisissez «${NNBSP}Programmer${NNBSP}» dans le menu du bouton Publier.`,
  },
  plannedEmptyReader: {
    en: 'Nothing is planned. Editors plan publications from a draft.',
    fr: 'Rien n’est planifié. Les éditeurs planifient les publications depuis un brouillon.',
  },
  publish: { en: 'Publication', fr: 'Publication' },
  published: { en: 'Recently published', fr: 'Publié récemment' },
  publishedEmpty: {
    en: 'Nothing is public yet. What is published appears here, the latest first.',
    fr: 'Rien n’est encore public. Ce qui est publié paraît ici, le plus récent d’abord.',
  },
  quickActions: { en: 'Write', fr: 'Écrire' },
  today: { en: 'Today', fr: 'Aujourd’hui' },
  todayEmpty: {
    en: 'Nothing goes out today. What you schedule, or plan for today, appears here.',
    fr: 'Rien ne sort aujourd’hui. Ce que vous programmez, ou prévoyez pour aujourd’hui, s’affiche ici.',
  },
  toWrite: { en: 'For you to write', fr: 'À écrire par vous' },
  unpublish: { en: 'Unpublication', fr: 'Dépublication' },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
} satisfies Record<string, Bilingual>

/** The texts of the desk in the language of one reader. */
export const deskText = textsOf(DESK_TEXTS)

/** What `deskText` makes. */
export type DeskText = ReturnType<typeof deskText>
