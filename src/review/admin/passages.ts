'use client'

import { useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { CONTEXT, findQuote } from '../findQuote.ts'
import type { Found } from '../findQuote.ts'
import type { ShownComment } from '../read.ts'
import type { Quote } from '../rows.ts'

const EDITABLE = '[data-lexical-editor="true"]'

/** The text that an element shows, and where each of its nodes begins; blocks are apart, as a reader sees them. */
const readText = (root: Element): { nodes: { node: Text; start: number }[]; text: string } => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  let block: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote') ?? null
    if (text && own !== block) text += '\n'
    block = own
    nodes.push({ node: node as Text, start: text.length })
    text += node.textContent ?? ''
  }
  return { nodes, text }
}

/** A rich text of the form, by its field: not one within a block of it. */
const rootOf = (field: string): Element | null =>
  document.querySelector(`[data-field-path="${CSS.escape(field)}"] ${EDITABLE}`)

const LONGEST = 1000

/** The passage that is selected in a rich text of the form; nothing when there is none. */
const selectedQuote = (locale: string | undefined): Quote | undefined => {
  const selection = globalThis.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const { commonAncestorContainer: common } = range
  const within = common instanceof Element ? common : common.parentElement
  const field = within?.closest('[data-field-path]')?.getAttribute('data-field-path')
  const root = within?.closest(EDITABLE)
  if (!field || !root || rootOf(field) !== root) return undefined
  const { nodes, text } = readText(root)
  const inside = nodes.filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return undefined
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0)
  const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length)
  const exact = text.slice(start, end).trim()
  if (exact === '' || exact.length > LONGEST) return undefined
  const at = text.indexOf(exact, start)
  return {
    exact,
    field,
    ...(locale && { locale }),
    prefix: text.slice(Math.max(0, at - CONTEXT), at),
    suffix: text.slice(at + exact.length, at + exact.length + CONTEXT),
  }
}

/** The passage that was selected last: pressing a button beside the text takes the selection away. */
export const useSelectedPassage = (): [Quote | undefined, () => void] => {
  const { code } = useLocale()
  const [quote, setQuote] = useState<Quote>()
  useEffect(() => {
    const onSelect = () => {
      const selection = globalThis.getSelection()
      const anchor = selection?.anchorNode
      const element = anchor instanceof Element ? anchor : anchor?.parentElement
      if (!element?.closest(EDITABLE)) return
      setQuote(selectedQuote(code))
    }
    document.addEventListener('selectionchange', onSelect)
    return () => document.removeEventListener('selectionchange', onSelect)
  }, [code])
  return [quote, () => setQuote(undefined)]
}

const HIGHLIGHT = 'beffroi-review'
const HIGHLIGHT_NOW = 'beffroi-review-now'

const rangeOf = (field: string, { end, start }: { end: number; start: number }): Range | undefined => {
  const root = rootOf(field)
  if (!root) return undefined
  const { nodes } = readText(root)
  const at = (offset: number) => nodes.findLast((one) => one.start <= offset)
  const [first, last] = [at(start), at(end - 1)]
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.min(start - first.start, first.node.length))
  range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}

const setHighlight = (name: string, ranges: Range[]): void => {
  // Old browsers show the words beside the comment alone.
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

const LOOKED_AFTER_MS = 400

export type Passages = ReadonlyMap<number | string, Found>

/** Where the passages of comments stand in the text as it is on the screen, which marks them; looked up again while somebody writes. */
export const usePassages = (comments: readonly ShownComment[]): Passages => {
  const { code } = useLocale()
  const { id } = useDocumentInfo()
  const [passages, setPassages] = useState<Passages>(new Map())
  const shown = useRef('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const texts = new Map<string, string | undefined>()
      const textOf = (field: string): string | undefined => {
        if (!texts.has(field)) {
          const root = rootOf(field)
          texts.set(field, root ? readText(root).text : undefined)
        }
        return texts.get(field)
      }
      const found = new Map<number | string, Found>()
      const ranges: Range[] = []
      for (const { id: comment, quote, resolvedAt } of comments) {
        const text = quote && (quote.locale ?? code) === code ? textOf(quote.field) : undefined
        if (!quote || text === undefined) continue
        const one = findQuote(text, quote)
        found.set(comment, one)
        const range = one.state !== 'gone' && !resolvedAt ? rangeOf(quote.field, one) : undefined
        if (range) ranges.push(range)
      }
      setHighlight(HIGHLIGHT, ranges)
      const state = JSON.stringify([...found])
      if (shown.current === state) return
      shown.current = state
      setPassages(found)
    }
    const onChange = (changes: MutationRecord[]) => {
      const isText = changes.some(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement
        return Boolean(element?.closest(EDITABLE))
      })
      if (isText) timer ??= setTimeout(look, LOOKED_AFTER_MS)
    }
    const observer = new MutationObserver(onChange)
    if (comments.some(({ quote }) => quote))
      observer.observe(document.body, { characterData: true, childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
      setHighlight(HIGHLIGHT, [])
      setHighlight(HIGHLIGHT_NOW, [])
    }
  }, [code, comments, id])
  return passages
}

/** Brings a passage into view, marked for a while. */
export const showPassage = ({ field }: Quote, found: Found): void => {
  const range = found.state === 'gone' ? undefined : rangeOf(field, found)
  if (!range) return
  setHighlight(HIGHLIGHT_NOW, [range])
  const isStill = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
  range.startContainer.parentElement?.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'center' })
}
