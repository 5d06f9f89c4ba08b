import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import { flushSync } from 'react-dom'
import type { Board } from './board.ts'
import { fieldId, pathIn } from './place.ts'

const focusable =
  'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button:not([data-beside])'

/**
 * Unfolds what a place is folded in, moves to it and gives it the focus: the control itself, the first one in a group or
 * a part; where the place is not there, what it would stand in.
 */
export function moveTo(path: Path, board: Board): boolean {
  const keys = keysOf(path)
  const ways = keys.map((_, index) => pathOf(keys.slice(0, keys.length - index)))
  flushSync(() => {
    for (const way of ways) board.setOpen(way, true)
  })
  const element = ways.map((way) => document.getElementById(fieldId(way))).find((each) => each !== null)
  if (!element) return false
  const control = element.matches(focusable)
    ? element
    : (element.querySelector<HTMLElement>(focusable) ?? element)
  control.focus({ preventScroll: true })
  const seen = element.closest('.writing-field, .part') ?? element
  seen.scrollIntoView({ block: 'start' })
  return true
}

/**
 * Moves to the field that the address names: once the form is there, whenever the address changes, and when a link to
 * where one is already is followed again.
 */
export function followAddress(board: Board): () => void {
  const follow = () => {
    const path = pathIn(window.location.hash)
    if (path !== undefined) moveTo(path, board)
  }
  const followAgain = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#field-"]') : null
    if (link && link.hash === window.location.hash) setTimeout(follow)
  }
  const first = requestAnimationFrame(follow)
  window.addEventListener('hashchange', follow)
  document.addEventListener('click', followAgain)
  return () => {
    cancelAnimationFrame(first)
    window.removeEventListener('hashchange', follow)
    document.removeEventListener('click', followAgain)
  }
}
