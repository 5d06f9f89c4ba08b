import { keysOf, type Path, pathOf } from '@casebook/core/difference'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { citationsOf, isCited, withoutCitations } from './cited.ts'
import { useForm } from './form-context.ts'
import type { FormField } from './form-field.ts'
import type { ControlProps } from './labelled.tsx'
import { moveTo } from './move-focus.ts'
import { newId } from './new-id.ts'
import { nameOf } from './part-words.ts'
import { fieldId, idOf, valueAt } from './place.ts'
import { withMoved, withoutPart, withPart, withValue } from './put.ts'

export type PartsField = Extract<FormField, { readonly control: 'parts' }>

type Removed = { readonly part: unknown; readonly at: number; readonly citations: readonly Path[] }

/** A list of parts: add, move, remove and put back, each with the focus where one goes on. */
export function useParts({ path, value }: ControlProps, field: PartsField) {
  const { now, change, changeAll, announce, board } = useForm()
  const [removed, setRemoved] = useState<Removed>()
  const [asked, setAsked] = useState<{ at: number; citations: readonly Path[] }>()
  const parts: readonly unknown[] = Array.isArray(value) ? value : []
  const pathOfPart = (part: unknown, at: number) => pathOf([...keysOf(path), idOf(part) ?? String(at)])
  const calledAt = (at: number) => `the ${field.one} ${nameOf(parts[at]) ? `“${nameOf(parts[at])}”` : at + 1}`
  const focus = (id: string) => document.getElementById(id)?.focus()

  const add = () => {
    const part = { ...(field.nameless ? {} : { id: newId(field.one) }), ...emptyLists(field) }
    flushSync(() => {
      setRemoved(undefined)
      change(path, withPart(parts, part))
    })
    announce(`Added ${field.one} ${parts.length + 1}.`)
    moveTo(pathOfPart(part, parts.length), board)
  }
  const move = (at: number, by: -1 | 1) => {
    const moved = withMoved(parts, at, by)
    if (moved === parts) return announce(by < 0 ? 'It is the first already.' : 'It is the last already.')
    const id = `${fieldId(pathOfPart(parts[at], field.nameless ? at + by : at))}-${by < 0 ? 'up' : 'down'}`
    flushSync(() => change(path, moved))
    announce(`Moved to ${at + by + 1} of ${parts.length}.`)
    focus(id)
  }
  const remove = (at: number) => {
    const id = idOf(parts[at])
    const citations = isCited(path) && id !== undefined ? citationsOf(now(), path, id) : []
    if (citations.length === 0 || asked?.at === at) return removeNow(at, citations)
    flushSync(() => setAsked({ at, citations }))
    focus(`${fieldId(path)}-sure`)
  }
  const removeNow = (at: number, citations: readonly Path[]) => {
    const id = idOf(parts[at]) ?? ''
    const left = withoutCitations(now(), citations, id)
    flushSync(() => {
      setAsked(undefined)
      setRemoved({ part: parts[at], at, citations })
      changeAll(withValue(left, path, withoutPart(parts, at)), path)
    })
    announce(`Removed ${calledAt(at)}.`)
    focus(`${fieldId(path)}-undo`)
  }
  const putBack = () => {
    if (!removed) return
    const { part, at, citations } = removed
    const list = valueAt(now(), path)
    const back = withValue(now(), path, withPart(Array.isArray(list) ? list : [], part, at))
    flushSync(() => {
      setRemoved(undefined)
      changeAll(
        citations.reduce((next, place) => cited(next, place, idOf(part) ?? ''), back),
        path,
      )
    })
    announce('It is back.')
    moveTo(pathOfPart(part, at), board)
  }
  const keep = (at: number) => {
    flushSync(() => setAsked(undefined))
    focus(`${fieldId(pathOfPart(parts[at], at))}-remove`)
  }
  return { parts, removed, asked, pathOfPart, add, move, remove, putBack, keep }
}

export type Parts = ReturnType<typeof useParts>

/** Puts a citation back where nothing else was cited meanwhile. */
function cited(
  draft: Parameters<typeof withValue>[0],
  place: Path,
  id: string,
): Parameters<typeof withValue>[0] {
  const keys = keysOf(place)
  if (keys.at(-2) !== 'sources')
    return valueAt(draft, place) === undefined ? withValue(draft, place, id) : draft
  const list = pathOf(keys.slice(0, -1))
  const before = valueAt(draft, list)
  return Array.isArray(before) ? withValue(draft, list, withPart(before, id)) : draft
}

/** The lists that a new part has to have, though nothing is in them. */
function emptyLists(field: PartsField): Record<string, unknown> {
  const lists = Object.entries(field.fields).filter(([, each]) => each.control === 'parts' && !each.notValues)
  return Object.fromEntries(lists.map(([name]) => [name, []]))
}
