import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from './clean-paste.ts'
import { filesAlone, filesLeftOut } from './files-alone.ts'

/** Cleans what is pasted or dropped before it comes into the text, and says what was left out. */
export function pasting(say: (sentences: readonly string[]) => void): Extension {
  const refuseFiles = (carried: DataTransfer | null): boolean => {
    const isRefused = filesAlone(carried)
    if (isRefused) say([filesLeftOut])
    return isRefused
  }
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
          // Where nothing is left to come in, what is selected stays.
          handlePaste: (_, { clipboardData }, { size }) => refuseFiles(clipboardData) || size === 0,
          handleDrop: (_, { dataTransfer }, slice) => refuseFiles(dataTransfer) || slice?.size === 0,
        },
      }),
    ],
  })
}
