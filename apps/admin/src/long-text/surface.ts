import { Editor } from '@tiptap/core'
import { follow } from './follow.ts'
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
      const next = editor.schema.nodeFromJSON(readDocument(markdown).toJSON())
      editor.view.dispatch(follow(editor.state, next).setMeta('addToHistory', false))
      taking = false
      kept = keep(markdown, editor.state.doc)
      text = textOf(editor.state.doc, kept)
    },
    mark: (marks) => editor.view.dispatch(marking(editor.state, placesOf(marks, text))),
  }
}
