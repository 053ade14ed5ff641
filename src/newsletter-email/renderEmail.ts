import type mjml2html from 'mjml-core'

import { loadPackage } from '../payload/packages.ts'
import { composeMjml } from './composeMjml.ts'
import { composeText } from './composeText.ts'
import type { IssueEmail } from './IssueEmail.ts'

/** Gmail cuts what is longer, and with it the link to unsubscribe. */
export const GMAIL_CLIPS_AT_BYTES = 102 * 1024

/** An e-mail, ready to be sent. */
export type RenderedEmail = { html: string; subject: string; text: string }

type Mjml = { preset: unknown; toHTML: typeof mjml2html }

/** By the first e-mail, since it takes a second. */
const loadMjml = (): Mjml => {
  const { default: toHTML } = loadPackage('mjml-core') as { default: typeof mjml2html }
  return { preset: loadPackage('mjml-preset-core'), toHTML }
}

let loaded: Mjml | undefined

/**
 * Writes the e-mail of an issue: HTML in tables with its styles in place, and its words.
 *
 * @throws Error when MJML refuses what we composed, which is a fault of ours.
 */
export const renderEmail = async (issue: IssueEmail): Promise<RenderedEmail> => {
  loaded ??= loadMjml()
  const { preset, toHTML } = loaded
  const { html } = await toHTML(composeMjml(issue), {
    // A reader's client would ask Google for it.
    fonts: {},
    ignoreIncludes: true,
    keepComments: false,
    minify: true,
    minifyOptions: { minifyCss: false },
    presets: [preset],
    validationLevel: 'strict',
  } as Parameters<typeof mjml2html>[1])
  return { html, subject: issue.title, text: composeText(issue) }
}
