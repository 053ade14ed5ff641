'use client'

import { strings } from '../strings.ts'

export const PrintButton = () => (
  <button className="button button--quiet" onClick={() => window.print()} type="button">
    {strings.actions.print}
  </button>
)
