'use client'

import { useUses } from './useUses.ts'
import './uses.css'

/** How many documents lead to the one that is open, on the tab that lists them: seen before anything is changed, deleted or taken offline. */
export const UsesPill = () => {
  const uses = useUses()
  const count = uses ? uses.total + uses.hidden : 0
  return count > 0 ? <span className="beffroi-uses-pill">{uses?.isMore ? `${count}+` : count}</span> : null
}
