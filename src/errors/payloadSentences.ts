import type { AfterErrorHook, ErrorResult, PayloadRequest } from 'payload'

import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'
import { isRecord } from '../payload/values.ts'

const LINK: Bilingual = {
  en: 'This link is wrong or no longer valid: ask for a new one.',
  fr: 'Ce lien est faux ou n’est plus valable\u00A0: demandez-en un nouveau.',
}
const NOBODY: Bilingual = {
  en: 'Nobody is signed in: there is nothing to end.',
  fr: 'Personne n’est connecté\u00A0: il n’y a rien à fermer.',
}
const NO_EMAIL: Bilingual = {
  en: '“email” is missing: write the address of the account.',
  fr: '«\u00A0email\u00A0» manque\u00A0: écrivez l’adresse du compte.',
}
const NO_ID: Bilingual = {
  en: '“id” is missing: write that of the version.',
  fr: '«\u00A0id\u00A0» manque\u00A0: écrivez celui de la version.',
}

/** What Payload says in English to everybody, said anew. */
const SENTENCES: Record<string, Bilingual> = {
  'Incorrect collection': {
    en: 'You are signed in elsewhere: use the address of your own accounts.',
    fr: 'Vous êtes connecté ailleurs\u00A0: utilisez l’adresse de vos propres comptes.',
  },
  'Invalid filename.': { en: 'This is not the name of a file.', fr: 'Ce n’est pas le nom d’un fichier.' },
  "Missing 'where' query of documents to delete.": {
    en: '“where” is missing: say which documents are deleted.',
    fr: '«\u00A0where\u00A0» manque\u00A0: dites quels documents supprimer.',
  },
  "Missing 'where' query of documents to update.": {
    en: '“where” is missing: say which documents are changed.',
    fr: '«\u00A0where\u00A0» manque\u00A0: dites quels documents modifier.',
  },
  'Missing email.': NO_EMAIL,
  'Missing ID of document to update.': {
    en: '“id” is missing: write that of the document.',
    fr: '«\u00A0id\u00A0» manque\u00A0: écrivez celui du document.',
  },
  'Missing ID of version to restore.': NO_ID,
  'Missing ID of version.': NO_ID,
  'Missing required data.': {
    en: 'Something is missing: write the link’s token and the new password.',
    fr: 'Il manque quelque chose\u00A0: écrivez le jeton du lien et le nouveau mot de passe.',
  },
  'No User': NOBODY,
  'Pasting from URL is not enabled for this collection.': {
    en: 'A file is sent, not fetched from an address: upload it.',
    fr: 'Un fichier s’envoie, il n’est pas repris d’une adresse\u00A0: téléversez-le.',
  },
  'publishAllLocales and unpublishAllLocales cannot both be true.': {
    en: '“publishAllLocales” and “unpublishAllLocales” contradict each other: keep one.',
    fr: '«\u00A0publishAllLocales\u00A0» et «\u00A0unpublishAllLocales\u00A0» se contredisent\u00A0: gardez l’un des deux.',
  },
  'Token is either invalid or has expired.': LINK,
  'Verification token is invalid.': LINK,
}

/** Payload translates it where it has the request at hand, which signing in does not give it. */
const FIELDS = /^The following fields? (?:is|are) invalid:/

const sayAnew = (message: string, req: PayloadRequest): string => {
  const known = Object.hasOwn(SENTENCES, message) ? SENTENCES[message] : undefined
  if (known) return t(req, known)
  return message.replace(FIELDS, (english) =>
    t(req, {
      en: english,
      fr: english.includes('fields')
        ? 'Les champs suivants ne sont pas valides\u00A0:'
        : 'Le champ suivant n’est pas valide\u00A0:',
    }),
  )
}

const said = <One>(one: One, req: PayloadRequest): One =>
  isRecord(one) && typeof one.message === 'string' ? { ...one, message: sayAnew(one.message, req) } : one

/** Says Payload's own English sentences in the language of who reads them. */
export const answerInLanguage: AfterErrorHook = ({ graphqlResult, req, result }) => {
  if (graphqlResult) return { graphqlResult: said(graphqlResult, req) }
  const errors = result?.errors
  return Array.isArray(errors)
    ? { response: { ...result, errors: errors.map((one: unknown) => said(one, req)) } as ErrorResult }
    : undefined
}
