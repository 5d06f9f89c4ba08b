import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state'

/** The table around the caret: where it begins, and the row and column of the caret. */
type Spot = { readonly table: Node; readonly pos: number; readonly row: number; readonly column: number }

function spotOf({ selection: { $from } }: EditorState): Spot | undefined {
  const depth = depthOf($from)
  if (depth === undefined) return undefined
  return {
    table: $from.node(depth),
    pos: $from.before(depth),
    row: $from.index(depth),
    column: $from.depth > depth ? $from.index(depth + 1) : 0,
  }
}

function depthOf($from: ResolvedPos): number | undefined {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === 'table') return depth
  return undefined
}

/** Two columns and two rows, of which the first is the heading, after the block of the caret or in its place if it is empty. */
export const insertTable: Command = (state, dispatch) => {
  const { nodes } = state.schema
  const { $from } = state.selection
  const { table, headRow, row, headCell, cell } = nodes
  if (!table || !headRow || !row || !headCell || !cell || depthOf($from) !== undefined || $from.depth === 0)
    return false
  const made = table.create(null, [
    headRow.create(null, [headCell.create(), headCell.create()]),
    row.create(null, [cell.create(), cell.create()]),
  ])
  const blank = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const at = blank ? $from.before() : $from.after()
  const container = $from.node(-1)
  const index = blank ? $from.index(-1) : $from.indexAfter(-1)
  if (!container.canReplaceWith(index, blank ? index + 1 : index, table)) return false
  const tr = state.tr.replaceWith(at, blank ? $from.after() : at, made)
  if (tr.doc.lastChild?.type === table && nodes['paragraph'])
    tr.insert(tr.doc.content.size, nodes['paragraph'].create())
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 3))).scrollIntoView())
  return true
}

export const addRow: Command = (state, dispatch) => {
  const spot = spotOf(state)
  const { row, cell } = state.schema.nodes
  if (!spot || !row || !cell) return false
  const at = posOfRow(spot, spot.row + 1)
  const width = spot.table.child(spot.row).childCount
  const tr = state.tr.insert(
    at,
    row.create(
      null,
      Array.from({ length: width }, () => cell.create()),
    ),
  )
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView())
  return true
}

export const removeRow: Command = (state, dispatch) => {
  const spot = spotOf(state)
  if (!spot || spot.row === 0) return false
  const at = posOfRow(spot, spot.row)
  dispatch?.(state.tr.delete(at, at + spot.table.child(spot.row).nodeSize).scrollIntoView())
  return true
}

export const addColumn: Command = (state, dispatch) => {
  const spot = spotOf(state)
  const { headCell, cell } = state.schema.nodes
  if (!spot || !headCell || !cell) return false
  const { tr } = state
  eachRow(spot, (row, at, index) => {
    const column = Math.min(spot.column + 1, row.childCount)
    tr.insert(tr.mapping.map(posOfCell(row, at, column)), (index === 0 ? headCell : cell).create())
  })
  dispatch?.(tr.scrollIntoView())
  return true
}

export const removeColumn: Command = (state, dispatch) => {
  const spot = spotOf(state)
  if (!spot || spot.table.firstChild?.childCount === 1) return false
  const { tr } = state
  eachRow(spot, (row, at) => {
    if (row.childCount === 1 || spot.column >= row.childCount) return
    const from = tr.mapping.map(posOfCell(row, at, spot.column))
    tr.delete(from, from + row.child(spot.column).nodeSize)
  })
  dispatch?.(tr.scrollIntoView())
  return true
}

export const removeTable: Command = (state, dispatch) => {
  const spot = spotOf(state)
  if (!spot) return false
  const tr = state.tr.delete(spot.pos, spot.pos + spot.table.nodeSize)
  dispatch?.(
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(spot.pos, tr.doc.content.size)))).scrollIntoView(),
  )
  return true
}

/** Enter goes to the row below, and from the last row out of the table. */
export const enterInTable: Command = (state, dispatch) => {
  const spot = spotOf(state)
  const { paragraph } = state.schema.nodes
  if (!spot || !paragraph) return false
  const { tr } = state
  const next = spot.row + 1
  if (next < spot.table.childCount) {
    const row = spot.table.child(next)
    const at = posOfCell(row, posOfRow(spot, next), Math.min(spot.column, row.childCount - 1))
    dispatch?.(tr.setSelection(TextSelection.create(state.doc, at + 1)).scrollIntoView())
    return true
  }
  const end = spot.pos + spot.table.nodeSize
  tr.insert(end, paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView())
  return true
}

function posOfRow({ table, pos }: Spot, row: number): number {
  let at = pos + 1
  for (let index = 0; index < row; index++) at += table.child(index).nodeSize
  return at
}

function posOfCell(row: Node, at: number, column: number): number {
  let cell = at + 1
  for (let index = 0; index < column; index++) cell += row.child(index).nodeSize
  return cell
}

function eachRow(spot: Spot, visit: (row: Node, at: number, index: number) => void): void {
  spot.table.forEach((row, offset, index) => {
    visit(row, spot.pos + 1 + offset, index)
  })
}
