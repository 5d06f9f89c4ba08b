import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { PlacedMark } from './places.ts'

const key = new PluginKey<DecorationSet>('marks')

/** Underlines what is marked. While somebody types the lines move with their words, until the next check. */
export const marksInText = Extension.create({
  name: 'marksInText',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set) => {
          const placed = tr.getMeta(key) as readonly PlacedMark[] | undefined
          return placed
            ? DecorationSet.create(tr.doc, placed.flatMap(underlined))
            : set.map(tr.mapping, tr.doc)
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function underlined({ range }: PlacedMark, index: number): Decoration[] {
  if (!range) return []
  return [
    Decoration.inline(range.from, range.to, { nodeName: 'mark', class: 'long-text-editor__mark' }, { index }),
  ]
}

/** What to dispatch so that these are underlined, and no others. */
export function marking(state: EditorState, placed: readonly PlacedMark[]): EditorState['tr'] {
  return state.tr.setMeta(key, placed).setMeta('addToHistory', false)
}

/** Where the words of a mark stand now. */
export function rangeOfMark(state: EditorState, index: number): { from: number; to: number } | undefined {
  return key.getState(state)?.find(undefined, undefined, (spec) => spec['index'] === index)[0]
}
