import { type Editor, Extension } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import { acts } from './acts.ts'
import { enterInTable } from './table-acts.ts'
import type { ToolName } from './tools.ts'

type Asks = { openLink: () => void; toToolbar: () => void }

/** Keys of the text. Tab is none of them, so that it leads on to the next field. */
export function keys({ openLink, toToolbar }: Asks): Extension {
  return Extension.create({
    name: 'keys',
    priority: 200,
    addProseMirrorPlugins: () => [history()],
    addKeyboardShortcuts() {
      const { editor } = this
      const act = (name: Exclude<ToolName, 'link'>) => () => doneBy(editor, name)
      const inItem = (command: 'sinkListItem' | 'liftListItem') => () => editor.commands[command]('listItem')
      return {
        'Mod-b': act('strong'),
        'Mod-i': act('emphasis'),
        'Mod-Alt-1': act('heading'),
        'Mod-Alt-2': act('subHeading'),
        'Mod-Shift-7': act('orderedList'),
        'Mod-Shift-8': act('bulletList'),
        'Mod-Shift-9': act('blockquote'),
        'Mod-z': act('undo'),
        'Mod-y': act('redo'),
        'Shift-Mod-z': act('redo'),
        'Mod-k': () => done(openLink),
        'Alt-F10': () => done(toToolbar),
        'Mod-]': inItem('sinkListItem'),
        'Mod-[': inItem('liftListItem'),
        'Shift-Enter': () => editor.commands.insertContent({ type: 'break' }),
        Enter: () =>
          enterInTable(editor.state, editor.view.dispatch) || editor.commands.splitListItem('listItem'),
        Backspace: () => isAtStartOfItem(editor) && editor.commands.liftListItem('listItem'),
      }
    },
  })
}

function doneBy(editor: Editor, name: Exclude<ToolName, 'link'>): boolean {
  if (editor.isEditable && !acts[name].state(editor).disabled) acts[name].run(editor)
  return true
}

function done(act: () => void): boolean {
  act()
  return true
}

function isAtStartOfItem({ state: { selection } }: Editor): boolean {
  const { $from, empty } = selection
  if (!empty || $from.parentOffset > 0 || $from.depth < 2) return false
  return $from.node(-1).type.name === 'listItem' && $from.index(-1) === 0
}
