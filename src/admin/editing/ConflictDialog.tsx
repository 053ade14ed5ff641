'use client'

import { useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { differencesText } from '../../messages/differences.ts'
import type { EditingText } from '../../messages/editing.ts'
import type { ComparedField } from '../../reading-form/ComparedField.ts'
import { ActionButton } from '../controls/ActionButton.tsx'
import { callPanelApi } from '../controls/callPanelApi.ts'
import { FieldText } from '../controls/FieldText.tsx'
import { mergeTexts, proposeSide } from './mergeTexts.ts'
import type { Side } from './mergeTexts.ts'
import type { FormSaver } from './Saver.ts'

type Data = Record<string, unknown>

type Compared = { differences: ComparedField[] }

/** The two texts, field by field. */
type Comparison = { differences: ComparedField[]; mine: Data; theirs: Data }

/** Asks for what is saved and how it differs from the text of the form: from the version that it became when it was refused, or from what the form holds. */
const useComparison = ({ conflict, dataOfForm }: FormSaver): Comparison | 'failed' | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const {
    config: {
      routes: { api: apiRoute },
    },
  } = useConfig()
  const {
    i18n: { language },
  } = useTranslation()
  const { code: locale } = useLocale()
  const [comparison, setComparison] = useState<Comparison | 'failed'>()

  useEffect(() => {
    setComparison(undefined)
    if (!conflict) return undefined
    let isGone = false
    const read = async <Body,>(path: string, body?: Data) =>
      callPanelApi<Body>({
        body,
        language,
        method: body ? 'POST' : 'GET',
        url: formatAdminURL({ apiRoute, path: `/${collectionSlug}/${id}${path}` }),
      })
    const compare = async (): Promise<Comparison | 'failed'> => {
      const mine = dataOfForm()
      // A file that was chosen would be lost with the form that is shown instead.
      if (Object.values(mine).some((value) => value instanceof Blob)) return 'failed'
      const theirs = await read<Data>(`?draft=true&depth=0&fallback-locale=null&locale=${locale}`)
      const compared = await (conflict.version === undefined
        ? read<Compared>(`/differences?locale=${locale}`, { data: mine })
        : read<Compared>(`/differences?from=newest&to=${conflict.version}`))
      if (!theirs.ok || !compared.ok) return 'failed'
      const differences = compared.body.differences.filter((one) => one.locale === null || one.locale === locale)
      return { differences, mine, theirs: theirs.body }
    }
    const load = async () => {
      const found = await compare()
      if (!isGone) setComparison(found)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [apiRoute, collectionSlug, conflict, dataOfForm, id, language, locale])

  return comparison
}

type FieldProps = {
  difference: ComparedField
  name: string
  onChoose: (side: Side) => void
  side: Side | undefined
  text: EditingText
}

/** One field that differs: what my text removes from theirs and adds to it, and the choice between the two. */
const FieldChoice = ({ difference, name, onChoose, side, text }: FieldProps) => {
  const {
    i18n: { language },
  } = useTranslation()
  const id = useId()
  return (
    <fieldset className="beffroi-conflict__field">
      <legend>{difference.label}</legend>
      <FieldText difference={difference} text={differencesText(language)} />
      <div className="beffroi-conflict__sides">
        {(['mine', 'theirs'] as const).map((one) => (
          <label htmlFor={`${id}${one}`} key={one}>
            <input
              checked={side === one}
              id={`${id}${one}`}
              name={id}
              onChange={() => onChoose(one)}
              type="radio"
              value={one}
            />
            {one === 'mine' ? text('mine') : text('theirs', { name })}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Props = { comparison: Comparison; name: string; saver: FormSaver; text: EditingText }

const Choices = ({ comparison: { differences, mine, theirs }, name, saver, text }: Props) => {
  const { conflict, resolve } = saver
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [isBusy, setBusy] = useState(false)
  const [sides, setSides] = useState<ReadonlyMap<string, Side | undefined>>(
    () =>
      new Map(
        differences.map(({ path }) => [path, proposeSide(path, { before: conflict?.before ?? {}, mine, theirs })]),
      ),
  )
  const open = [...sides.values()].filter((side) => side === undefined).length

  useEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])

  const finish = async (chosen: ReadonlyMap<string, Side | undefined>) => {
    setBusy(true)
    const paths = [...chosen].filter(([, side]) => side === 'mine').map(([path]) => path)
    await resolve({ hasMine: paths.length > 0, merged: mergeTexts({ mine, theirs }, paths), theirs })
  }
  const all = (side: Side) => new Map(differences.map(({ path }) => [path, side]))

  return (
    <dialog
      aria-labelledby={title}
      className="beffroi-conflict"
      data-apart
      // Closing it without a choice would leave a form that saves no more.
      onCancel={(event) => event.preventDefault()}
      ref={dialog}
    >
      <header>
        <h2 id={title}>{text('staleHeading')}</h2>
        <p>{text(conflict?.kept ? 'conflictBody' : 'conflictBodyByHand', { name })}</p>
        <p className="beffroi-words beffroi-conflict__legend">
          <del>{text('conflictRemoved', { name })}</del> <ins>{text('conflictAdded')}</ins>
        </p>
      </header>
      <div className="beffroi-conflict__fields">
        {differences.map((difference) => (
          <FieldChoice
            difference={difference}
            key={difference.path}
            name={name}
            onChoose={(side) => setSides((before) => new Map([...before, [difference.path, side]]))}
            side={sides.get(difference.path)}
            text={text}
          />
        ))}
      </div>
      <footer>
        <p aria-live="polite" role="status">
          {open > 0 && text(open === 1 ? 'conflictOpenOne' : 'conflictOpen', { count: open })}
        </p>
        <div className="beffroi-conflict__buttons">
          <ActionButton isBusy={isBusy} onPress={() => void finish(all('theirs'))}>
            {text('allTheirs')}
          </ActionButton>
          <ActionButton isBusy={isBusy} onPress={() => void finish(all('mine'))}>
            {text('allMine')}
          </ActionButton>
          <ActionButton buttonStyle="primary" isBusy={isBusy || open > 0} onPress={() => void finish(sides)}>
            {text('saveChoices')}
          </ActionButton>
        </div>
      </footer>
    </dialog>
  )
}

type DialogProps = {
  /** What is asked where the two texts could not be compared. */
  fallback: ReactNode
  saver: FormSaver
  text: EditingText
}

/** After a save that lost a race: shows how the two texts differ and takes each field from the one or the other. */
export const ConflictDialog = ({ fallback, saver, text }: DialogProps) => {
  const comparison = useComparison(saver)
  const { resolve } = saver
  const isSame = comparison !== undefined && comparison !== 'failed' && comparison.differences.length === 0

  useEffect(() => {
    // Both wrote the same, or it was saved and only the answer was lost.
    if (isSame) void resolve({ hasMine: false, merged: comparison.theirs, theirs: comparison.theirs })
  }, [comparison, isSame, resolve])

  if (!saver.conflict || comparison === undefined || isSame) return null
  if (comparison === 'failed') return fallback
  return (
    <Choices comparison={comparison} name={saver.conflict.by?.name ?? text('somebody')} saver={saver} text={text} />
  )
}
