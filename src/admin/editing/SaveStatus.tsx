'use client'
import type { SaveState } from './saveState.ts'
import type { EditingText } from './texts.ts'

/** Says whether what is on the screen is saved; what is not is said at once to who does not see the screen, too. */
export const SaveStatus = ({ state, text }: { state: SaveState; text: EditingText }) => (
  <div className={`beffroi-save beffroi-save--${state.kind}`}>
    <p aria-live="polite" role="status">
      {state.kind === 'saved' ? text('saved') : state.kind === 'saving' ? text('saving') : ''}
    </p>
    <p aria-live="assertive" role="alert">
      {state.kind === 'failed' && (
        <>
          <strong>{text('notSaved')}</strong> <span className="beffroi-save__reason">{state.message}</span>
        </>
      )}
    </p>
  </div>
)
