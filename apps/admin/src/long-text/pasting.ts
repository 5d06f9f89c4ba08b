import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from './clean-paste.ts'

/** Cleans what is pasted or dropped before it comes into the text, and says what was left out. */
export function pasting(say: (sentences: readonly string[]) => void): Extension {
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const { html: clean, says } = cleanPasted(html)
            say(says)
            return clean
          },
          transformPastedText: (text) => {
            say([])
            return text
          },
          handlePaste: (_, { clipboardData }) => onlyFiles(clipboardData, say),
          handleDrop: (_, { dataTransfer }) => onlyFiles(dataTransfer, say),
        },
      }),
    ],
  })
}

function onlyFiles(carried: DataTransfer | null, say: (sentences: readonly string[]) => void): boolean {
  if (!carried || carried.files.length === 0 || carried.types.some((type) => type.startsWith('text/')))
    return false
  say(['Pictures and files were left out: this text holds words alone.'])
  return true
}
