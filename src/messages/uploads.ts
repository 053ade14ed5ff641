import type { Bilingual } from './t.ts'

/** The sentences for a file that is not taken. */
export const uploadMessages = {
  address: {
    en: 'The newsroom takes a file that is sent to it, never an address to fetch one from: send the file itself.',
    fr: 'La rédaction prend le fichier qu’on lui envoie, jamais une adresse où le chercher : envoyez le fichier lui-même.',
  },
  broken: {
    en: 'This picture cannot be read: it is damaged. Save it again in a picture editor and send it once more.',
    fr: 'Cette image est illisible : elle est abîmée. Enregistrez-la de nouveau dans un logiciel de retouche et renvoyez-la.',
  },
  crop: {
    en: 'The picture cannot be cropped like this: choose an area inside it and save again.',
    fr: 'L’image ne peut pas être recadrée ainsi : choisissez une zone à l’intérieur et enregistrez de nouveau.',
  },
  heic: {
    en: 'HEIC pictures cannot be shown by all browsers: export this one as JPEG and send that.',
    fr: 'Les images HEIC ne s’affichent pas dans tous les navigateurs : exportez celle-ci en JPEG et envoyez-la ainsi.',
  },
  missing: {
    en: 'The file of this record is no longer on the disk: send it again in place of this one.',
    fr: 'Le fichier de cette fiche n’est plus sur le disque : envoyez-le de nouveau à sa place.',
  },
  noFile: {
    en: 'No file came with this request: choose one and send it again.',
    fr: 'Aucun fichier n’accompagne cette demande : choisissez-en un et recommencez.',
  },
  noSuchFile: { en: 'There is no such file.', fr: 'Ce fichier n’existe pas.' },
  oneAtATime: {
    en: 'A file is replaced or cropped on its own record: open the record and change it there.',
    fr: 'Un fichier se remplace ou se recadre sur sa propre fiche : ouvrez-la et modifiez-le là.',
  },
  translator: {
    en: 'Your role lets you translate the words of a file, not replace or crop it: ask an editor to.',
    fr: 'Votre rôle permet de traduire les textes d’un fichier, pas de le remplacer ni de le recadrer : demandez-le à un éditeur.',
  },
  wrongType: {
    en: 'This file is damaged or of a type that is not taken. Send a JPEG, PNG, WebP, AVIF or GIF picture, an MP4 or WebM film, or a PDF.',
    fr: 'Ce fichier est abîmé ou d’un type qui n’est pas accepté. Envoyez une image JPEG, PNG, WebP, AVIF ou GIF, une vidéo MP4 ou WebM, ou un PDF.',
  },
} satisfies Record<string, Bilingual>

/** The sentence for a file that is larger than a limit, in megabytes. */
export const tooLarge = (megabytes: number): Bilingual => ({
  en: `This file is larger than ${megabytes} MB: make it smaller and send it again.`,
  fr: `Ce fichier dépasse ${megabytes} Mo : réduisez-le et renvoyez-le.`,
})

/** The sentence for a picture that has more pixels than may be decoded, in millions; of an animation, in all its pictures together. */
export const tooManyPixels = (megapixels: number, most: number): Bilingual => ({
  en: `This picture has ${megapixels} megapixels (an animation, in all its frames): the newsroom takes ${most} at most. Make it smaller and send it again.`,
  fr: `Cette image compte ${megapixels}\u00A0mégapixels (une animation, toutes images comprises)\u00A0: la rédaction en prend ${most} au plus. Réduisez-la et renvoyez-la.`,
})
