import type { Editor } from '@tiptap/core'
import { type ReactElement, type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import { acts } from './acts.ts'
import { LinkForm } from './link-form.tsx'
import type { Mark } from './mark.ts'
import { rangeOfMark } from './marks-in-text.ts'
import { openSurface, type Surface } from './surface.ts'
import { Toolbar } from './toolbar.tsx'
import { type ToolName, waiting } from './tools.ts'

export type RichTextProps = {
  id: string
  label: string
  value: string
  onChange: (markdown: string) => void
  marks: readonly Mark[]
  /** What a screen reader is told of the text: names of other elements, and how it stands. */
  described: Record<string, string>
  readOnly: boolean
  /** Filled with what shows a mark in the text. */
  show: RefObject<(index: number) => void>
}

/** The editor itself, with its toolbar. */
export function RichText(props: RichTextProps): ReactElement {
  const { id, label, value, marks, readOnly, show } = props
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [surface, setSurface] = useState<Surface>()
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  const [linking, setLinking] = useState(false)
  const [said, setSaid] = useState<readonly string[]>([])

  useEffect(() => {
    if (!host.current) return
    const opened = openSurface(host.current, {
      markdown: latest.current.value,
      attributes: () => latest.current.described,
      onChange: (markdown) => latest.current.onChange(markdown),
      say: setSaid,
      openLink: () => setLinking(!latest.current.readOnly),
      toToolbar: () =>
        document
          .querySelector<HTMLElement>(`#${CSS.escape(latest.current.id)}-toolbar [tabindex="0"]`)
          ?.focus(),
    })
    opened.editor.on('transaction', lookAgain)
    setSurface(opened)
    return () => opened.editor.destroy()
  }, [])

  useEffect(() => surface?.take(value), [surface, value])
  useEffect(() => surface?.mark(marks), [surface, marks])
  useEffect(() => surface?.editor.setEditable(!readOnly, false))
  useEffect(() => focusedByLabel(id, surface?.editor), [id, surface])
  show.current = (index) => surface && showMark(surface.editor, index)

  const stateOf = (name: ToolName) => {
    if (!surface || readOnly) return waiting(name)
    if (name === 'link') return { pressed: surface.editor.isActive('link') }
    return acts[name].state(surface.editor)
  }
  const use = (name: ToolName) => {
    if (!surface) return
    if (name === 'link') setLinking(true)
    else acts[name].run(surface.editor)
  }
  const backToText = () => surface?.editor.commands.focus()

  return (
    <>
      <Toolbar id={id} label={label} stateOf={stateOf} onUse={use} onLeave={backToText} />
      {linking && surface && (
        <LinkForm
          id={id}
          address={String(surface.editor.getAttributes('link')['href'] ?? '')}
          onSave={(address) => {
            link(surface.editor, address)
            setLinking(false)
          }}
          onRemove={() => {
            surface.editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
            setLinking(false)
          }}
          onClose={() => {
            setLinking(false)
            backToText()
          }}
        />
      )}
      <div ref={host} className="long-text-editor__surface" />
      <p className="long-text-editor__said" role="status">
        {said.join(' ')}
      </p>
    </>
  )
}

/** Links the words that are selected, or the link that the caret is in; where there are none, the address stands for itself. */
function link(editor: Editor, href: string): void {
  const chain = editor.chain().focus()
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.extendMarkRange('link').setMark('link', { href, title: null }).run()
}

/** A label leads to fields alone of itself, and the text is none. */
function focusedByLabel(id: string, editor: Editor | undefined): () => void {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)
  const focus = () => editor?.commands.focus()
  label?.addEventListener('click', focus)
  return () => label?.removeEventListener('click', focus)
}

function showMark(editor: Editor, index: number): void {
  const range = rangeOfMark(editor.state, index)
  if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
}
