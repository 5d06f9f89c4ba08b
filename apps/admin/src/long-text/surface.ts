import { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Kept, keep, type Text, textOf } from './kept.ts'
import { keys } from './keys.ts'
import type { Mark } from './mark.ts'
import { marking, marksInText } from './marks-in-text.ts'
import { pasting } from './pasting.ts'
import { placesOf } from './places.ts'
import { readDocument } from './read.ts'
import { allowed } from './schema.ts'

/** A long text on the screen: what is typed into it comes out as Markdown, and Markdown from outside goes in. */
export type Surface = {
  readonly editor: Editor
  /** Takes a text from outside. What others changed does not come under Undo, and the caret stays with its words. */
  take: (markdown: string) => void
  mark: (marks: readonly Mark[]) => void
}

type Asks = {
  readonly markdown: string
  readonly attributes: () => Record<string, string>
  readonly onChange: (markdown: string) => void
  readonly say: (sentences: readonly string[]) => void
  readonly openLink: () => void
  readonly toToolbar: () => void
}

export function openSurface(element: HTMLElement, asks: Asks): Surface {
  const editor = new Editor({
    element,
    extensions: [...allowed, keys(asks), marksInText, pasting(asks.say)],
    content: readDocument(asks.markdown).toJSON(),
    editorProps: { attributes: asks.attributes },
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, drop: false, paste: false, textDirection: false },
  })
  let kept: Kept = keep(asks.markdown, editor.state.doc)
  let text: Text = textOf(editor.state.doc, kept)
  /** What was given out and has not come back yet: an echo of it is not news from outside. */
  let given: string[] = []
  let taking = false

  editor.on('update', () => {
    if (taking) return
    const { markdown } = text
    text = textOf(editor.state.doc, kept)
    if (text.markdown === markdown) return
    given.push(text.markdown)
    asks.onChange(text.markdown)
  })

  return {
    editor,
    take: (markdown) => {
      const echo = given.indexOf(markdown)
      given = given.slice(echo + 1)
      if (echo !== -1 || markdown === text.markdown) return
      given = []
      taking = true
      replaceChanged(editor, editor.schema.nodeFromJSON(readDocument(markdown).toJSON()))
      taking = false
      kept = keep(markdown, editor.state.doc)
      text = textOf(editor.state.doc, kept)
    },
    mark: (marks) => editor.view.dispatch(marking(editor.state, placesOf(marks, text))),
  }
}

/** Replaces only what differs, so that the caret and the lines of Undo stay with what does not. */
function replaceChanged(editor: Editor, next: Node): void {
  const { doc, tr } = editor.state
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || !end) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content)
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}
