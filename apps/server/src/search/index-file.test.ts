import { openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { caseStudy } from '@casebook/core/synthetic/builders'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSearchIndex } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import { openTestIndex, publishing, searchIn, slugsIn, sunday, type TestIndex } from './test-index.ts'

const studies = Array.from({ length: 30 }, (_, n) =>
  caseStudy({
    slug: `study-${n}`,
    title: `Street triage ${n}`,
    problem: `Nurses ${'and more '.repeat(200)}`,
  }),
)

let opened: TestIndex
let file: string
let index: SearchIndex
beforeEach(() => {
  opened = openTestIndex()
  file = opened.file
  index = opened.index
  index.apply(
    studies.map((each) => publishing(each)),
    7,
    'the seventh',
  )
})
afterEach(() => {
  index.close()
  opened.remove()
})

function reopen(damage: () => void = () => {}): void {
  index.close()
  damage()
  index = openSearchIndex(file)
}

/** The file as another program would open it. */
function alter(sql: string): void {
  const database = new DatabaseSync(file, { defensive: false })
  database.exec(sql)
  database.close()
}

describe('the file of an index', () => {
  test('answers the same after a stop', () => {
    const all = () => [searchIn(index, 'nurse'), searchIn(index, ''), index.glance(sunday), index.gathering()]
    const before = all()
    reopen()
    expect([index.version(), index.mark()]).toEqual([7, 'the seventh'])
    expect(all()).toEqual(before)
  })

  test('forgets everything where a change clashes with what it holds, for then that is wrong', () => {
    const clash = { ...publishing(caseStudy({ slug: 'study-3' })), id: 'other' }
    expect(() => index.apply([clash], 8)).toThrow('UNIQUE')
    expect([index.version(), searchIn(index, '').total]).toEqual([0, 0])
  })

  test('stays as it was where a change cannot be read', () => {
    const unreadable = publishing({ ...caseStudy({ slug: 'fresh' }), start: null as never })
    expect(() => index.apply([publishing(caseStudy()), unreadable], 8, 'the eighth')).toThrow(TypeError)
    reopen()
    expect([index.version(), index.mark(), searchIn(index, '').total]).toEqual([7, 'the seventh', 30])
  })

  test('lets a slug pass from one case study to another in one set of changes', () => {
    const heir = publishing(caseStudy({ slug: 'study-3', title: 'The heir' }))
    index.apply(
      [
        { ...heir, id: 'heir' },
        { id: 'study-3', published: null },
      ],
      8,
    )
    expect(slugsIn(index, 'heir')).toEqual(['study-3'])
    expect(searchIn(index, '').total).toBe(30)
  })

  test('keeps the order of equals when one of them changes', () => {
    const order = slugsIn(index, 'nurse')
    index.apply([publishing(studies[4]!)], 8)
    expect(slugsIn(index, 'nurse')).toEqual(order)
  })

  test('takes the last of several changes of one case study', () => {
    const [first, last] = ['First', 'Last'].map((title) => publishing(caseStudy({ slug: 'twice', title })))
    index.apply([first!, last!], 8)
    expect(searchIn(index, { q: 'nurse', sort: 'title' }).total).toBe(31)
    expect([slugsIn(index, 'last'), slugsIn(index, '"first"')]).toEqual([['twice'], []])
  })

  test('is one owner’s at a time, and says so', () => {
    expect(() => openSearchIndex(file)).toThrow(/The search index at .* is in use by another process\./)
    expect(searchIn(index, 'nurse').total).toBe(30)
  })

  test('is empty after a reset, and can be filled again', () => {
    index.reset()
    expect([index.version(), index.mark(), searchIn(index, 'nurse').total]).toEqual([0, '', 0])
    expect(index.glance(sunday).total).toBe(0)
    index.apply([publishing(caseStudy())], 1)
    reopen()
    expect([index.version(), searchIn(index, '').total]).toEqual([1, 1])
  })
})

describe('a file that cannot be used is made anew', () => {
  test.each<[what: string, damage: () => void]>([
    ['text', () => writeFileSync(file, 'This is no database. '.repeat(500))],
    ['empty', () => writeFileSync(file, '')],
    ['cut short', () => truncateSync(file, 8_192)],
    ['cut short within its first page', () => truncateSync(file, 1_000)],
    [
      'overwritten from its second page on',
      () => {
        const { length } = readFileSync(file)
        writeSync(openSync(file, 'r+'), Buffer.alloc(length - 4_096, 0xa5), 0, length - 4_096, 4_096)
      },
    ],
    ['made by other rules', () => alter("UPDATE state SET made_by = 'other rules'")],
    ['without its state', () => alter('DELETE FROM state')],
    [
      'of somebody else',
      () => {
        writeFileSync(file, '')
        alter('CREATE TABLE state (secret TEXT); INSERT INTO state VALUES (1)')
      },
    ],
    [
      'with a log of somebody else beside it',
      () => {
        writeFileSync(file, '')
        writeFileSync(`${file}-wal`, 'no log')
      },
    ],
  ])('%s', (_, damage) => {
    reopen(damage)
    expect([index.version(), searchIn(index, '').total]).toEqual([0, 0])
    index.apply([publishing(caseStudy())], 1)
    reopen()
    expect([index.version(), slugsIn(index, 'nurse')]).toEqual([1, ['anytown-street-triage']])
  })

  test('even where it turns out broken only in use', () => {
    reopen(() => alter('UPDATE texts_data SET block = zeroblob(8) WHERE id > 100'))
    expect(index.version()).toBe(7)
    expect(() => searchIn(index, 'nurse')).toThrow('corruption')
    expect([index.version(), searchIn(index, 'nurse').total]).toEqual([0, 0])
    index.apply([publishing(caseStudy())], 1)
    expect(slugsIn(index, 'nurse')).toEqual(['anytown-street-triage'])
  })
})
