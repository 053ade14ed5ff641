import type { ChangeLine, CursorLine } from '../change-stream/ChangeLine.ts'
import type { ContentCollection } from '../content-events/names.ts'

/** What Payload generates for a project (`payload-types.ts`, `Config`), as far as it is needed here. */
export type ProjectTypes = {
  collections: object
  globals: object
  /** `null` in a project without localization. */
  locale: string | null
}

/** Any project: contents are objects. */
export type AnyProject = { collections: object; globals: object; locale: string }

/** Beffroi's names of what the change stream tells of. */
export type Name = ContentCollection | 'newsroom'

export type Locale<Project extends ProjectTypes> = Extract<Project['locale'], string>

type Document<Project extends ProjectTypes, Of extends Name> = Of extends keyof Project['collections']
  ? Project['collections'][Of]
  : Of extends keyof Project['globals']
    ? Project['globals'][Of]
    : Record<string, unknown>

type Content<Project extends ProjectTypes, Of extends Name, In extends string> = Project['locale'] extends null
  ? Document<Project, Of>
  : Record<In, Document<Project, Of>>

/** A document as the public sees it now; `content` is `null` when it no longer does. `collection` tells which kind it is. */
export type Change<
  Project extends ProjectTypes = AnyProject,
  Of extends Name = Name,
  In extends string = Locale<Project>,
> = { [Each in Of]: ChangeLine<Content<Project, Each, In>> & { collection: Each } }[Of]

/** The newsroom cannot go on from the cursor: everything comes again, and replaces the copy. */
export type Restart = { type: 'changes.restart' }

/** What a reader gets: changes, how far it has come, and that it has to begin anew. */
export type Told<Project extends ProjectTypes, Of extends Name, In extends string> =
  Change<Project, Of, In> | CursorLine | Restart

export type ReadOptions<Of extends Name, In extends string> = {
  /** Those that the website shows. @default all */
  collections?: readonly Of[]
  /** Where the last reading ended. Without one everything that is published comes first; with `now` only what comes from now on. */
  cursor?: string
  /** @default all of the newsroom */
  locales?: readonly In[]
  signal?: AbortSignal
}

export type Callbacks<Item> = {
  /** Called with one change after the other: the next waits until it is done. */
  onChange: (change: Item) => Promise<void> | void
  /** Called before everything comes anew, because the cursor was too old: what the copy has and does not come again is gone. */
  onRestart?: () => Promise<void> | void
}
