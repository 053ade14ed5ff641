'use client'

import { useEditDepth, useHotkey } from '@payloadcms/ui'

/** Ctrl-S, or Command-S, saves the form that is in front. */
export const useSaveShortcut = (save: () => void): void => {
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    save()
  })
}
