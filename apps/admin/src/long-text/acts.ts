import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { addColumn, addRow, insertTable, removeColumn, removeRow, removeTable } from './table-acts.ts'
import type { ToolName, ToolState } from './tools.ts'

type Act = { run: (editor: Editor) => void; state: (editor: Editor) => ToolState }

const mark = (name: string): Act => ({
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  state: (editor) => ({ pressed: editor.isActive(name), disabled: !editor.can().toggleMark(name) }),
})

const heading = (depth: number): Act => ({
  run: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { depth }).run(),
  state: (editor) => ({
    pressed: editor.isActive('heading', { depth }),
    disabled: !editor.can().toggleNode('heading', 'paragraph', { depth }),
  }),
})

const list = (name: string): Act => ({
  run: (editor) => editor.chain().focus().toggleList(name, 'listItem').run(),
  state: (editor) => ({ pressed: editor.isActive(name), disabled: isInTable(editor) }),
})

const inTable = (command: typeof addRow): Act => ({
  run: (editor) => {
    command(editor.state, editor.view.dispatch)
    editor.commands.focus()
  },
  state: (editor) => ({ hidden: !isInTable(editor), disabled: !command(editor.state) }),
})

/** What each tool does, and how it stands at the caret. The link has a form of its own. */
export const acts: { readonly [Name in Exclude<ToolName, 'link'>]: Act } = {
  strong: mark('strong'),
  emphasis: mark('emphasis'),
  heading: heading(1),
  subHeading: heading(2),
  bulletList: list('bulletList'),
  orderedList: list('orderedList'),
  blockquote: {
    run: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
    state: (editor) => ({ pressed: editor.isActive('blockquote'), disabled: isInTable(editor) }),
  },
  table: {
    run: (editor) => {
      insertTable(editor.state, editor.view.dispatch)
      editor.commands.focus()
    },
    state: (editor) => ({ disabled: !insertTable(editor.state) }),
  },
  undo: {
    run: (editor) => {
      undo(editor.state, editor.view.dispatch)
      editor.commands.focus()
    },
    state: (editor) => ({ disabled: undoDepth(editor.state) === 0 }),
  },
  redo: {
    run: (editor) => {
      redo(editor.state, editor.view.dispatch)
      editor.commands.focus()
    },
    state: (editor) => ({ disabled: redoDepth(editor.state) === 0 }),
  },
  addRow: inTable(addRow),
  addColumn: inTable(addColumn),
  removeRow: inTable(removeRow),
  removeColumn: inTable(removeColumn),
  removeTable: inTable(removeTable),
}

function isInTable(editor: Editor): boolean {
  return editor.isActive('table')
}
