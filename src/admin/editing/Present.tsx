'use client'

import type { EditingText } from '../../messages/editing.ts'
import type { Presence } from './usePresence.ts'

/** Who else has the document open, by name; said to a screen reader when somebody comes or goes. */
export const Present = ({ others, text }: { others: Presence['others']; text: EditingText }) => (
  <p aria-live="polite" className="beffroi-present" role="status">
    {others.length > 0 && (
      <>
        <span className="beffroi-present__label">{text('alsoHere')}</span>{' '}
        {others.map(({ isEditing, key, name }, at) => (
          <span className={isEditing ? 'beffroi-present__editor' : undefined} key={key}>
            {at > 0 && ', '}
            {isEditing ? text('writes', { name: name || text('somebody') }) : name || text('somebody')}
          </span>
        ))}
      </>
    )}
  </p>
)
