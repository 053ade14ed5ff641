import type { fr } from './fr.ts'

/** What the plugin says to an editor at run time, in English. A key that is missing here does not compile. */
export const en: typeof fr = {
  endsBeforeStart: 'The end is before the start: correct one of the two dates.',
  insee: 'An INSEE commune code has five characters, for instance 62276 or 2A004.',
  inseeDepartment: 'A department code is written 62, 2A or 974.',
  inseeRegion: 'A region code has two digits, for instance 32.',
  mayNotPublish: 'Your role does not let you change what the public sees: save a draft for an editor to publish.',
  mediaWithoutAlt:
    'Image without alternative text: “{{name}}”. Describe it in the media library or tick “Decorative image” and publish again.',
  mediaRightsEnded: 'The rights of “{{name}}” ended on {{date}}: choose another image or extend the rights and publish again.',
  naf: 'A NAF code is written 27.20Z.',
  notUnderOneself: 'A record cannot contain itself: choose another one.',
  rna: 'An RNA number starts with W, followed by nine digits.',
  siren: 'This SIREN number is wrong: nine digits, of which the last is a check digit.',
  siret: 'This SIRET number is wrong: fourteen digits, of which the last is a check digit.',
  timeZone: 'Unknown time zone: write for instance Europe/Paris.',
  underEmbargo: 'Under embargo until {{date}}: schedule the publication after that date or lift the embargo.',
  url: 'An address starts with https:// or http://.',
  lastAdmin: 'This is the last administrator account: give this role to someone else first.',
}
