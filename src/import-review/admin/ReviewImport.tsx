'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { Decision, Proposal } from '../../import/linking/Proposal.ts'
import { PROPOSED } from '../../import/linking/Proposal.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import type { ImportText } from '../../messages/imports.ts'
import { isSingular } from '../../messages/t.ts'
import type { Created, ImportRow, Kept, TakenPicture } from '../ImportRow.ts'
import { wantedPictures } from '../pictures/takenPictures.ts'
import { ArticlePictures } from './ArticlePictures.tsx'
import { FailedPictures } from './FailedPictures.tsx'
import { ProposalItem, acceptance } from './ProposalItem.tsx'
import type { Change } from './ProposalItem.tsx'
import { SourcePane } from './SourcePane.tsx'
import { useDecisions } from './useDecisions.ts'
import { useImports } from './useImports.ts'

type Props = Pick<ImportRow, 'document' | 'id' | 'state'> & {
  created: Created[]
  pictures: TakenPicture[]
  proposals: Proposal[]
}

type Made = { created?: Created[]; kept?: Kept[]; pictures?: TakenPicture[]; proposals?: Proposal[] }

const KEPT = { changed: 'keptChanged', open: 'keptOpen', used: 'keptUsed' } as const

const STATES = { created: 'stateCreated', review: 'stateReview', undone: 'stateUndone' } as const

const TYPING = 'input:not([type="checkbox"]), select, textarea'

const MOST_OTHERS = 40

/** Texts that have a singular of their own. */
type Counted = 'create' | 'createdWithout' | 'fetchedSome' | 'found' | 'foundAccepted'

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length > 3)

/** What a proposal may be the same as: of a long document, only what shares a word with it, or each list would hold all of them. */
const othersOf = ({ decision, key, name }: Proposal, all: readonly Proposal[]): Proposal[] => {
  const others = all.filter(
    (other) => other.key !== key && other.decision.action !== 'merge' && other.decision.action !== 'reject',
  )
  if (others.length <= MOST_OTHERS) return others
  const words = new Set(wordsOf(name))
  return others.filter(
    (other) =>
      (decision.action === 'merge' && decision.into === other.key) ||
      wordsOf(other.name).some((word) => words.has(word)),
  )
}

/** What is said of an undo, with what it left by its reason. */
const undoneWords = (kept: readonly Kept[], text: ImportText): string => {
  if (kept.length === 0) return text('undone')
  const sentences = (['changed', 'open', 'used'] as const).flatMap((why) => {
    const titles = kept.flatMap((each) => (each.why === why ? [each.title] : []))
    return titles.length > 0 ? [text(KEPT[why], { titles: titles.join(', ') })] : []
  })
  return [text('undoneKept'), ...sentences].join(' ')
}

const SAID = {
  create: 'saidCreate',
  link: 'saidLink',
  merge: 'saidMerge',
  reject: 'saidReject',
  update: 'saidUpdate',
} as const

/** What is said of a decision that is kept: a screen reader reads no list again. */
const sayDecision = (
  name: string,
  { decision, proposals, text }: { decision: Decision; proposals: readonly Proposal[]; text: ImportText },
): string => {
  const to =
    decision.action === 'merge'
      ? proposals.find(({ key }) => key === decision.into)?.name
      : 'recordName' in decision
        ? decision.recordName
        : undefined
  return text(SAID[decision.action], { name, to })
}

/** The review of an import: the document beside what was found in it; decisions are kept as they are made. */
export const ReviewImport = ({
  created: made,
  document,
  id,
  pictures: chosen,
  proposals: stored,
  state: begun,
}: Props) => {
  const { apiURLOf, call, language, pageOf, text } = useImports()
  const { kept, line, save, setKept, setLine, whenSaved } = useDecisions(id, { pictures: chosen, proposals: stored })
  const { pictures, proposals } = kept
  const [state, setState] = useState(begun)
  const [created, setCreated] = useState(made)
  const [selectedKey, setSelectedKey] = useState<string>()
  const [searching, setSearching] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  /** What was decided of those that were rejected here: accepting one again brings it back. */
  const rejected = useRef(new Map<string, Decision>())
  const results = useRef<HTMLDivElement>(null)
  const shownState = useRef(begun)
  useEffect(() => {
    if (shownState.current === state) return
    shownState.current = state
    // The button that was pressed is gone, and what came of it stands here.
    results.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus()
  }, [state])

  const ordered = PROPOSED.flatMap((name) => proposals.filter(({ collection }) => collection === name))
  /** The first one, until another is chosen. */
  const currentKey = selectedKey ?? ordered[0]?.key
  const selected = proposals.find(({ key }) => key === selectedKey)
  const count = proposals.filter(({ decision: { action } }) => action === 'create' || action === 'update').length
  const accepted = proposals.filter(({ decision }) => decision.action !== 'reject').length

  const counted = <Key extends Counted>(key: Key, number: number): Key | `${Key}One` =>
    isSingular(language, number) ? `${key}One` : key

  const decide = (key: string, decision: Decision, change: Change = {}): void => {
    const { decision: before, name = '' } = proposals.find((each) => each.key === key) ?? {}
    if (decision.action === 'reject' && before && before.action !== 'reject') rejected.current.set(key, before)
    save('/decisions', {
      body: { decisions: [{ decision, key, ...change }] },
      decide: (kept) => ({
        ...kept,
        proposals: kept.proposals.map((each) => (each.key === key ? { ...each, decision, ...change } : each)),
      }),
      words: sayDecision(change.name ?? name, { decision, proposals, text }),
    })
  }
  /** As it was before it was rejected here; else by what was read. */
  const accept = (proposal: Proposal): void => {
    const before = proposal.decision.action === 'reject' ? rejected.current.get(proposal.key) : undefined
    const target = before?.action === 'merge' ? proposals.find(({ key }) => key === before.into) : undefined
    const isGone = before?.action === 'merge' && (!target || ['merge', 'reject'].includes(target.decision.action))
    decide(proposal.key, before && !isGone ? before : acceptance(proposal))
  }

  const take = (key: string, isTaken: boolean): void =>
    save('/pictures', {
      body: { [isTaken ? 'take' : 'leave']: [key] },
      decide: (before) => {
        const others = before.pictures.filter((picture) => picture.key !== key)
        return { ...before, pictures: isTaken ? [...others, { key }] : others }
      },
    })

  const run = async (path: string, meanwhile: string, then: (body: Made) => string): Promise<void> => {
    setBusy(true)
    setLine({ isError: false, words: meanwhile })
    await whenSaved()
    const answer = await call<Made>('imports', `/${id}${path}`)
    setLine(answer.ok ? { isError: false, words: then(answer.body) } : { isError: true, words: answer.message })
    setBusy(false)
  }
  const show = (body: Made): number => {
    setCreated(body.created ?? [])
    setKept({ pictures: body.pictures ?? [] })
    return (body.pictures ?? []).filter(({ failure }) => failure !== undefined).length
  }
  const willFetch = wantedPictures({ pictures, proposals }).length > 0
  const createDrafts = async () =>
    run('/drafts', text(willFetch ? 'fetching' : 'creating'), (body) => {
      setState('created')
      const count = show(body)
      return count > 0 ? text(counted('createdWithout', count), { count }) : text('created')
    })
  const fetchAgain = async () =>
    run('/pictures/fetch', text('fetching'), (body) => {
      const count = show(body)
      return count > 0 ? text(counted('fetchedSome', count), { count }) : text('fetchedAll')
    })
  const undo = async () =>
    run('/undo', text('working'), (body) => {
      setState('undone')
      setSelectedKey(undefined)
      setCreated([])
      setKept({ pictures: pictures.map(({ key }) => ({ key })), proposals: body.proposals ?? proposals })
      return undoneWords(body.kept ?? [], text)
    })

  const move = (step: number): void => {
    const at = ordered.findIndex(({ key }) => key === currentKey)
    const next = ordered[Math.min(ordered.length - 1, Math.max(0, at + step))]
    if (!next) return
    setSelectedKey(next.key)
    globalThis.document.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { altKey, ctrlKey, key, metaKey, target } = event
    if (altKey || ctrlKey || metaKey || (target instanceof HTMLElement && target.matches(TYPING))) return
    const acts: Record<string, () => void> = {
      a: () => selected && accept(selected),
      j: () => move(1),
      k: () => move(-1),
      m: () => selected && setSearching(selected.key),
      r: () => selected && decide(selected.key, { action: 'reject' }),
    }
    const act = acts[key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }

  const taken = new Set(pictures.map(({ key }) => key))
  const picturesOf = ({ collection, index }: Proposal) => {
    const shown = collection === 'articles' ? (document.articles[index]?.pictures ?? []) : []
    return (
      shown.length > 0 && (
        <ArticlePictures
          article={index}
          isBusy={isBusy}
          onTake={take}
          pictures={shown}
          taken={taken}
          text={text}
          thumbnailOf={(key) => apiURLOf('imports', `/${id}/pictures/${key}`)}
        />
      )
    )
  }

  const actions = (
    <div className="beffroi-import__actions">
      <span className="beffroi-panel__pill">{text(STATES[state])}</span>
      {state === 'created' ? (
        <ActionButton isBusy={isBusy} key="undo" onPress={() => void undo()}>
          {text('undo')}
        </ActionButton>
      ) : (
        <ActionButton buttonStyle="primary" isBusy={isBusy} key="create" onPress={() => void createDrafts()}>
          {text(counted('create', count), { count })}
        </ActionButton>
      )}
      <LiveLine {...line} />
    </div>
  )
  if (state === 'created')
    return (
      <>
        {actions}
        <div className="beffroi-panel" ref={results}>
          <FailedPictures
            document={document}
            isBusy={isBusy}
            language={language}
            onRetry={() => void fetchAgain()}
            pictures={pictures}
            text={text}
          />
          <section aria-labelledby="import-made" className="beffroi-panel__section">
            <h2 id="import-made" tabIndex={-1}>
              {text('made')}
            </h2>
            {[...PROPOSED, 'roles' as const, 'media' as const].map((name) => {
              const mine = created.filter(({ collection }) => collection === name)
              return (
                mine.length > 0 && (
                  <div key={name}>
                    <h3 className="beffroi-panel__subtitle">{text(name)}</h3>
                    <ul className="beffroi-import__made">
                      {mine.map(({ collection, id: document, title }) => (
                        <li key={`${collection} ${document}`}>
                          <Link href={pageOf(collection, document)} prefetch={false}>
                            {title}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </div>
                )
              )
            })}
          </section>
        </div>
      </>
    )
  return (
    <>
      {actions}
      <p className="beffroi-panel__hint">
        {text(counted('found', proposals.length), { count: proposals.length })},{' '}
        {text(counted('foundAccepted', accepted), { count: accepted })}.{' '}
        <span className="beffroi-import__keys">{text('keys')}</span>
      </p>
      <div className="beffroi-import__panes" ref={results}>
        <SourcePane
          document={document}
          onSelect={setSelectedKey}
          proposals={proposals}
          selected={selected}
          text={text}
        />
        <section aria-labelledby="import-proposals" className="beffroi-import__proposals" onKeyDown={onKeyDown}>
          <h2 id="import-proposals" tabIndex={-1}>
            {text('proposals')}
          </h2>
          {PROPOSED.map((name) => {
            const mine = proposals.filter(({ collection }) => collection === name)
            return (
              mine.length > 0 && (
                <div key={name}>
                  <h3 className={`beffroi-import__kind beffroi-import__kind--${name}`}>
                    {text(name)} <span>{mine.length}</span>
                  </h3>
                  <ul>
                    {mine.map((proposal) => (
                      <ProposalItem
                        document={document}
                        hasFocus={selectedKey === proposal.key}
                        isBusy={isBusy}
                        isSearching={searching === proposal.key}
                        isSelected={currentKey === proposal.key}
                        key={proposal.key}
                        language={language}
                        onAccept={() => accept(proposal)}
                        onDecide={(decision, change) => decide(proposal.key, decision, change)}
                        onSearch={(isSearching) => setSearching(isSearching ? proposal.key : undefined)}
                        onSelect={() => setSelectedKey(proposal.key)}
                        others={othersOf(proposal, mine)}
                        pictures={picturesOf(proposal)}
                        proposal={proposal}
                        text={text}
                      />
                    ))}
                  </ul>
                </div>
              )
            )
          })}
        </section>
      </div>
    </>
  )
}
