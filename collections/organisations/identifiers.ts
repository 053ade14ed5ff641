import type { Field } from 'payload'

import { checked } from '../../src/fields/text.ts'
import { isNaf, isRna, isSiren, isSiret, normaliseDigits } from '../../src/formats/identifiers.ts'

const validateSiren = checked(isSiren, 'beffroi:siren')
/** Validates the SIRET of an establishment. */
export const validateSiret = checked(isSiret, 'beffroi:siret')
const validateNaf = checked(isNaf, 'beffroi:naf')
const validateRna = checked(isRna, 'beffroi:rna')

/** Numbers in the French registers: SIREN and NAF (Insee, répertoire Sirene), RNA (associations). */
export const identifierFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'siren',
        type: 'text',
        admin: {
          description: { en: 'Nine digits, of the legal unit.', fr: 'Neuf chiffres, de l’unité légale.' },
          width: '50%',
        },
        hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? normaliseDigits(value) : value)] },
        index: true,
        label: { en: 'SIREN', fr: 'SIREN' },
        validate: validateSiren,
      },
      {
        name: 'naf',
        type: 'text',
        admin: {
          description: { en: 'Main activity, for instance 27.20Z.', fr: 'Activité principale, par exemple 27.20Z.' },
          width: '25%',
        },
        label: { en: 'NAF code', fr: 'Code NAF' },
        validate: validateNaf,
      },
      {
        name: 'nafRevision',
        type: 'select',
        admin: { width: '25%' },
        label: { en: 'NAF revision', fr: 'Version de la NAF' },
        options: [
          { label: { en: 'NAF rev. 2 (2008)', fr: 'NAF rév. 2 (2008)' }, value: 'rev2' },
          { label: { en: 'NAF 2025', fr: 'NAF 2025' }, value: '2025' },
        ],
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'rna',
        type: 'text',
        admin: {
          description: { en: 'For associations: W and nine digits.', fr: 'Pour une association : W et neuf chiffres.' },
          width: '50%',
        },
        label: { en: 'RNA number', fr: 'Numéro RNA' },
        validate: validateRna,
      },
      { name: 'legalForm', type: 'text', admin: { width: '50%' }, label: { en: 'Legal form', fr: 'Forme juridique' } },
    ],
  },
  {
    name: 'size',
    type: 'select',
    admin: {
      description: {
        en: 'Categories of decree no. 2008-1354.',
        fr: 'Catégories du décret n° 2008-1354.',
      },
    },
    label: { en: 'Size', fr: 'Taille' },
    options: [
      { label: { en: 'Microenterprise', fr: 'Microentreprise' }, value: 'micro' },
      { label: { en: 'Small or medium-sized', fr: 'PME' }, value: 'sme' },
      { label: { en: 'Intermediate', fr: 'ETI' }, value: 'intermediate' },
      { label: { en: 'Large', fr: 'Grande entreprise' }, value: 'large' },
    ],
  },
]
