import type { Bilingual } from './t.ts'

/** The sentences for a save, a lock or a schedule of a document that is refused. */
export const PUBLISHING_REFUSALS = {
  badAction: {
    en: 'Send { "action": "hold" | "take" | "release" | "discard", "collection": …, "id": … }.',
    fr: 'Envoyez { "action": "hold" | "take" | "release" | "discard", "collection": …, "id": … }.',
  },
  changedMeanwhile: (name: string | undefined): Bilingual => ({
    en: `${name ?? 'Somebody'} changed this document after you opened it: nothing was replaced. Load it again, then make your change in what is there now.`,
    fr: `${name ?? 'Quelqu’un'} a modifié ce document après que vous l’avez ouvert\u00A0: rien n’a été remplacé. Rechargez-le puis faites votre modification dans ce qui s’y trouve maintenant.`,
  }),
  documentGone: { en: 'This document no longer exists.', fr: 'Ce document n’existe plus.' },
  documentInTrash: {
    en: 'This document is in the trash: restore it, then schedule it.',
    fr: 'Ce document est dans la corbeille\u00A0: restaurez-le, puis programmez-le.',
  },
  lockedByOther: (name: string | undefined): Bilingual => ({
    en: `${name ?? 'Somebody'} is editing this document: nothing was replaced. Wait until they have left it, or take over in the panel.`,
    fr: `${name ?? 'Quelqu’un'} modifie ce document en ce moment\u00A0: rien n’a été remplacé. Attendez son départ ou prenez la main dans le panneau.`,
  }),
  noSuchDocument: { en: 'There is no such document.', fr: 'Ce document n’existe pas.' },
  nothingToUnpublish: {
    en: 'This document is not public, and nothing publishes it before that date: there is nothing to unpublish. To make it public, choose “Publish”.',
    fr: 'Ce document n’est pas public, et rien ne le publie avant cette date\u00A0: il n’y a rien à dépublier. Pour le rendre public, choisissez «\u202FPublier\u202F».',
  },
  notYours: {
    en: 'You may not edit this document, so that you cannot hold it.',
    fr: 'Vous ne pouvez pas modifier ce document, donc pas le retenir.',
  },
  sameInstant: {
    en: 'Someone else saved at the same instant: try again.',
    fr: 'Quelqu’un d’autre a enregistré au même instant : recommencez.',
  },
  scheduleDate: {
    en: 'The date of the schedule cannot be read: write it like 15/06/2027 09:00.',
    fr: 'La date de la programmation est illisible\u00A0: écrivez-la comme 15/06/2027 09:00.',
  },
  schedulesOfDocument: (most: number): Bilingual => ({
    en: `This document has ${most} schedules already: delete those that are no longer needed.`,
    fr: `Ce document a déjà ${most} programmations\u00A0: supprimez celles qui ne servent plus.`,
  }),
  schedulesOfPerson: (most: number): Bilingual => ({
    en: `You have ${most} schedules waiting, which is as many as one person may have: delete some, or wait until some are done.`,
    fr: `Vous avez ${most} programmations en attente, le maximum pour une personne\u00A0: supprimez-en, ou attendez que certaines aient eu lieu.`,
  }),
  scheduleTarget: {
    en: 'There is nothing to schedule here: say which document.',
    fr: 'Il n’y a rien à programmer ici\u00A0: indiquez le document.',
  },
  scheduleType: {
    en: 'A schedule either publishes or unpublishes.',
    fr: 'Une programmation publie ou dépublie.',
  },
  signInToSchedule: { en: 'Sign in to schedule a publication.', fr: 'Connectez-vous pour programmer une publication.' },
  tooDeep: (most: number): Bilingual => ({
    en: `More than ${most} records stand above this one: choose another one.`,
    fr: `Plus de ${most} fiches se trouvent au-dessus de celle-ci : choisissez-en une autre.`,
  }),
}
