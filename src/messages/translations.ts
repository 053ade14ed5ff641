import { deepMergeSimple } from 'payload'
import type { Config } from 'payload'

import type { Bilingual } from './t.ts'
import { VALIDATION } from './validation.ts'

/**
 * Payload's own English where an editor would misread it: a newsroom's events are its fairs and openings, what is planned may be an end,
 * and restoring makes a draft.
 */
export const payloadEnglish = {
  authentication: {
    beginCreateFirstUser:
      'To begin, create the first account: it may do everything. Its password has at least twelve characters.',
    createFirstUser: 'Create the first account',
  },
  general: {
    noUpcomingEventsScheduled: 'Nothing is planned.',
    schedulePublishFor: 'Schedule: {{title}}',
    upcomingEvents: 'Planned',
  },
  version: {
    aboutToRestore:
      'The draft becomes what it was on {{versionDate}} ({{label}}). What is public does not change; the version of today stays in the history.',
    confirmVersionRestoration: 'Restore this version',
    // Nothing has changed of what was never public.
    publishChanges: 'Publish',
    scheduledSuccessfully: 'Scheduled.',
    schedulePublish: 'Schedule',
  },
}

const NNBSP = '\u202F'
const NBSP = '\u00A0'

/**
 * Payload's own French where an editor would stumble over it: two sentences that show a raw `{{variable}}`, words that
 * mean something else in a newsroom (an item is no “article”, a locale no “paramètre régional”), and « créer un(e)
 * nouveau ou nouvelle ».
 */
export const payloadFrench = {
  authentication: {
    beginCreateFirstUser: `Pour commencer, créez le premier compte${NBSP}: il aura tous les droits. Son mot de passe a au moins douze caractères.`,
    createFirstUser: 'Créer le premier compte',
  },
  fields: {
    addNew: 'Créer',
    addNewLabel: `Créer${NBSP}: {{label}}`,
    addUpload: 'Ajouter un fichier',
    chooseFromExisting: 'Choisir un fichier existant',
    chooseLabel: `Choisir${NBSP}: {{label}}`,
    editLabelData: `Modifier${NBSP}: {{label}}`,
    newLabel: `Nouveau${NBSP}: {{label}}`,
    removeUpload: 'Retirer le fichier',
    selectExistingLabel: `Choisir${NBSP}: {{label}}`,
    swapUpload: 'Changer de fichier',
    uploadNewLabel: `Téléverser${NBSP}: {{label}}`,
  },
  general: {
    aboutToDelete: `Supprimer «${NNBSP}<1>{{title}}</1>${NNBSP}» ({{label}})${NNBSP}?`,
    aboutToRestore: `Restaurer «${NNBSP}<1>{{title}}</1>${NNBSP}» ({{label}})${NNBSP}?`,
    aboutToTrash: `Mettre «${NNBSP}<1>{{title}}</1>${NNBSP}» ({{label}}) à la corbeille${NNBSP}?`,
    addBelow: 'Ajouter en dessous',
    all: `Tout${NBSP}:`,
    allLocales: 'Toutes les langues',
    anotherUser: 'Quelqu’un',
    anotherUserTakenOver: 'Quelqu’un a pris la main sur ce document.',
    backToDashboard: 'Retour à l’accueil',
    clear: 'Effacer',
    copy: 'Copier',
    created: 'Créé le',
    createdAt: 'Créé le',
    createNew: 'Créer',
    createNewLabel: `Créer${NBSP}: {{label}}`,
    creating: 'Nouveau',
    creatingNewLabel: `Nouveau${NBSP}: {{label}}`,
    currentlyEditing: `modifie ce document en ce moment. Si vous prenez la main, ce qui n’est pas encore enregistré sera perdu.`,
    deletedAt: 'Supprimé le',
    descending: 'Descendant',
    documentIsTrashed: `Dans la corbeille${NBSP}: lecture seule ({{label}}).`,
    edit: 'Modifier',
    editing: 'Modifier',
    editingLabel_many: 'Tout modifier ({{count}})',
    editingLabel_one: 'Tout modifier ({{count}})',
    editingLabel_other: 'Tout modifier ({{count}})',
    editingTakenOver: 'Ce document a changé de main',
    fallbackToDefaultLocale: 'Reprendre la langue par défaut',
    false: 'Non',
    globals: 'Réglages',
    goBack: 'Revenir',
    item: 'Élément',
    items: 'éléments',
    lastModified: 'Modifié le',
    leaveWithoutSaving: 'Quitter sans enregistrer',
    locale: 'Langue du contenu',
    locales: 'Langues',
    newLabel: `Nouveau${NBSP}: {{label}}`,
    next: 'Suivant',
    noLabel: 'Non renseigné',
    none: 'Aucun',
    noResults: 'Rien pour l’instant.',
    noResultsDescription: 'Rien n’a encore été créé, ou rien ne correspond aux filtres choisis ci-dessus.',
    noTrashResults: 'La corbeille est vide.',
    noUpcomingEventsScheduled: 'Rien n’est programmé.',
    payloadSettings: 'Préférences',
    perPage: `Par page${NBSP}: {{limit}}`,
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    schedulePublishFor: `Programmer${NBSP}: {{title}}`,
    selectedCount: `Sélection${NBSP}: {{count}} {{label}}`,
    selectValue: 'Choisir…',
    showAllLabel: `Tout afficher${NBSP}: {{label}}`,
    // Payload does not always fill the label in; the heading that the button stands in says it anyway.
    sortByLabelDirection: `Trier${NBSP}: {{direction}}`,
    successfullyCreated: `Créé${NBSP}: {{label}}.`,
    successfullyDuplicated: `Dupliqué${NBSP}: {{label}}.`,
    takeOver: 'Prendre la main',
    time: 'Date et heure',
    titleDeleted: `Supprimé${NBSP}: «${NNBSP}{{title}}${NNBSP}» ({{label}}).`,
    titleRestored: `Restauré${NBSP}: «${NNBSP}{{title}}${NNBSP}» ({{label}}).`,
    titleTrashed: `Déplacé dans la corbeille${NBSP}: «${NNBSP}{{title}}${NNBSP}» ({{label}}).`,
    true: 'Oui',
    upcomingEvents: 'Programmations à venir',
    updatedLabelSuccessfully: `Enregistré${NBSP}: {{label}}.`,
    updatedSuccessfully: 'Enregistré.',
    uploading: 'Téléversement',
    uploadingBulk: 'Téléversement de {{current}} sur {{total}}',
    viewReadOnly: 'Lire seulement',
  },
  localization: {
    cannotCopySameLocale: 'Choisissez deux langues différentes.',
    copyFrom: 'Copier depuis',
    copyTo: 'Copier vers',
    copyToLocale: 'Copier vers une autre langue',
    localeToPublish: 'Langue à publier',
    selectedLocales: 'certaines langues',
    selectLocaleToCopy: 'Choisissez la langue à copier',
    selectLocaleToDuplicate: 'Choisissez les langues à dupliquer',
  },
  operators: {
    equals: 'est',
    exists: 'est rempli',
    isIn: 'est l’un de',
    isLike: 'ressemble à',
    isNotEqualTo: 'n’est pas',
    isNotIn: 'n’est aucun de',
    isNotLike: 'ne ressemble pas à',
  },
  upload: {
    bulkUpload: 'Téléverser plusieurs fichiers',
    filesToUpload: 'Fichiers à téléverser',
    fileToUpload: 'Fichier à téléverser',
  },
  version: {
    aboutToRestore: `Le brouillon redeviendra ce qu’il était le {{versionDate}} ({{label}}). Ce qui est public ne change pas${NNBSP}; la version d’aujourd’hui reste dans l’historique.`,
    aboutToUnpublish: `Le public ne verra plus ce document. Le dépublier${NNBSP}?`,
    confirmUnpublish: 'Dépublier',
    confirmVersionRestoration: 'Restaurer cette version',
    currentDraft: 'Brouillon actuel',
    currentlyViewing: 'Version affichée',
    draftHasPublishedVersion: 'Brouillon (une version est publiée)',
    lastSavedAgo: 'Enregistré il y a {{distance}}',
    modifiedOnly: 'Modifications seulement',
    noRowsSelected: `Rien n’est sélectionné${NBSP}: {{label}}`,
    previouslyDraft: 'Ancien brouillon',
    previouslyPublished: 'Publiée auparavant',
    publishAllLocales: 'Publier toutes les langues',
    publishChanges: 'Publier',
    reverting: 'Retour à la version publiée…',
    revertToPublished: 'Revenir à la version publiée',
    scheduledSuccessfully: 'Programmé.',
    schedulePublish: 'Programmer',
    selectLocales: 'Choisissez les langues à afficher',
    showLocales: `Langues affichées${NBSP}:`,
    unpublish: 'Dépublier',
    unpublished: 'Dépublié',
    unpublishedSuccessfully: 'Dépublié.',
    unpublishing: 'Dépublication…',
    viewingVersion: `Version${NBSP}: {{documentTitle}} ({{entityLabel}})`,
    viewingVersions: `Versions${NBSP}: {{documentTitle}} ({{entityLabel}})`,
  },
}

const inOne = (language: keyof Bilingual): Record<string, string> =>
  Object.fromEntries(Object.entries(VALIDATION).map(([key, text]) => [key, text[language]]))

/** Adds the plugin's sentences to the admin panel's; a project that rewords one in `i18n.translations` is heard. */
export const translations = (config: Config): Config => ({
  ...config,
  i18n: {
    ...config.i18n,
    translations: deepMergeSimple(
      { en: { ...payloadEnglish, beffroi: inOne('en') }, fr: { ...payloadFrench, beffroi: inOne('fr') } },
      config.i18n?.translations ?? {},
    ),
  },
})
