'use client'

import type { ReactNode } from 'react'

export const PrintButton = ({ children }: { children: ReactNode }) => (
  <button className="button button--quiet by-script" onClick={() => window.print()} type="button">
    {children}
  </button>
)
