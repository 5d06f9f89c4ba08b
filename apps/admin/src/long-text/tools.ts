/** What the toolbar offers, in its order, with the keys that do the same. `only` says where a tool is of use. */
export const tools = [
  { name: 'strong', label: 'Bold', keys: 'Ctrl+B' },
  { name: 'emphasis', label: 'Italic', keys: 'Ctrl+I' },
  { name: 'heading', label: 'Heading', keys: 'Ctrl+Alt+1' },
  { name: 'subHeading', label: 'Sub-heading', keys: 'Ctrl+Alt+2' },
  { name: 'bulletList', label: 'Bullets', keys: 'Ctrl+Shift+8' },
  { name: 'orderedList', label: 'Numbers', keys: 'Ctrl+Shift+7' },
  { name: 'blockquote', label: 'Quote', keys: 'Ctrl+Shift+9' },
  { name: 'link', label: 'Link', keys: 'Ctrl+K' },
  { name: 'table', label: 'Table', keys: '' },
  { name: 'undo', label: 'Undo', keys: 'Ctrl+Z' },
  { name: 'redo', label: 'Redo', keys: 'Ctrl+Y' },
  { name: 'addRow', label: 'Add row', keys: '', only: 'table' },
  { name: 'addColumn', label: 'Add column', keys: '', only: 'table' },
  { name: 'removeRow', label: 'Remove row', keys: '', only: 'table' },
  { name: 'removeColumn', label: 'Remove column', keys: '', only: 'table' },
  { name: 'removeTable', label: 'Remove table', keys: '', only: 'table' },
] as const

export type ToolName = (typeof tools)[number]['name']

/** How a tool stands: `pressed` is left out where it is no switch, and `hidden` where it is of no use. */
export type ToolState = { pressed?: boolean; disabled?: boolean; hidden?: boolean }

/** How a tool stands while there is no text to work on. */
export function waiting(name: ToolName): ToolState {
  return { disabled: true, hidden: tools.some((tool) => tool.name === name && 'only' in tool) }
}
