import type { TextField } from 'payload'

import type { Bilingual } from '../bilingual.ts'
import { validateUrl } from './validators.ts'

/** A web address, `http` or `https` only. */
export const urlField = ({ label, name = 'url' }: { label?: Bilingual; name?: string } = {}): TextField => ({
  name,
  type: 'text',
  label: label ?? { en: 'Web address', fr: 'Adresse web' },
  validate: validateUrl,
})
