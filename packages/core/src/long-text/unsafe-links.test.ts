import { describe, expect, test } from 'vitest'
import { unsafeMarkdown } from './unsafe-markdown.ts'

const links: [disguise: string, text: string][] = [
  ['javascript', '[a](javascript:alert(1))'],
  ['mixed case', '[a](JaVaScRiPt:alert(1))'],
  ['a space before it', '[a]( javascript:alert(1))'],
  ['a line break before it', '[a](\njavascript:alert(1))'],
  ['a quotation that goes on', '> [a](\n> javascript:alert(1))'],
  ['angle brackets', '[a](<javascript:alert(1)>)'],
  ['angle brackets and a space', '[a](< javascript:alert(1)>)'],
  ['a tab in angle brackets', '[a](< java\tscript:alert(1)>)'],
  ['a title', '[a](javascript:alert(1) "title")'],
  ['a picture', '![a](javascript:alert(1))'],
  ['a link round a picture', '[![a](https://x.example/a.png)](javascript:alert(1))'],
  ['brackets in the words', '[a [b] \\] c](javascript:alert(1))'],
  ['a decimal entity', '[a](&#106;avascript:alert(1))'],
  ['a decimal entity for the colon', '[a](javascript&#58;alert(1))'],
  ['a padded entity for the colon', '[a](javascript&#0000058;alert(1))'],
  ['an entity without its semicolon', '[a](javascript&#58alert(1))'],
  ['a hexadecimal entity for the colon', '[a](javascript&#x3A;alert(1))'],
  ['a named entity for the colon', '[a](javascript&colon;alert(1))'],
  ['a named tab', '[a](java&Tab;script:alert(1))'],
  ['a named line break', '[a](java&NewLine;script:alert(1))'],
  ['a numbered tab', '[a](java&#9;script&#x9;:alert(1))'],
  ['a control character before it', '[a](\u0001javascript:alert(1))'],
  ['a numbered control character before it', '[a](&#1;javascript:alert(1))'],
  ['a soft hyphen', '[a](java&shy;script:alert(1))'],
  ['an invisible character', '[a](java\u200bscript:alert(1))'],
  ['a no-break space', '[a](\u00a0javascript:alert(1))'],
  ['an escaped colon', '[a](javascript\\:alert(1))'],
  ['an entity of an entity', '[a](javascript&amp;colon;alert(1))'],
  ['a percent-encoded colon', '[a](javascript%3Aalert(1))'],
  ['data', '[a](data:text/html,<b)'],
  ['data in base 64', '![a](data:image/svg+xml;base64,PHN2Zz4=)'],
  ['vbscript', '[a](vbscript:msgbox(1))'],
  ['a file', '[a](file:///etc/passwd)'],
  ['a blob', '[a](blob:https://x.example/1)'],
  ['view-source', '[a](view-source:javascript:alert(1))'],
  ['ftp', '[a](ftp://x.example)'],
  ['a telephone', '[a](tel:0123)'],
  ['https without slashes', '[a](https:x.example)'],
  ['https with backslashes', '[a](https:\\\\x.example)'],
  ['https without a host', '[a](https:///x.example)'],
  ['another host', '[a](//x.example)'],
  ['another host, by a backslash', '[a](/\\x.example)'],
  ['another host, by two backslashes', '[a](\\\\\\\\x.example)'],
  ['another host, by escapes', '[a](\\/\\/x.example)'],
  ['another host, by an entity', '[a](/&#47;x.example)'],
  ['another host, by a named entity', '[a](&sol;&sol;x.example)'],
  ['another host, by a tab', '[a](/&Tab;/x.example)'],
  ['another host, in capitals', '[a](//X.EXAMPLE "t")'],
  ['a link that leads nowhere', '[a](www.x.example)'],
  ['a file beside this page', '[a](report.pdf "t")'],
  ['a definition', '[a]: javascript:alert(1)'],
  ['a definition without a space', '[a]:javascript:alert(1)'],
  ['a definition with a title', '[a]: javascript:alert(1) "title"'],
  ['a definition with a title in brackets', '[a]: javascript:alert(1) (title)'],
  ['a definition with its title on the next line', '[a]: javascript:alert(1)\n"title"'],
  ['a definition on two lines', '[a]:\njavascript:alert(1)'],
  ['a definition in a quotation', '> [a]: javascript:alert(1)'],
  ['a definition that a quotation breaks', '> [a]:\n> javascript:alert(1)'],
  ['a definition in a list', '- [a]: javascript:alert(1)'],
  ['a definition in a numbered list', '1. [a]: javascript:alert(1)'],
  ['a definition with an escaped bracket', '[a\\]b]: javascript:alert(1)'],
  ['a definition in angle brackets', '[a]: < javascript:alert(1)>'],
  ['a definition by entities', '[a]: javascript&colon;alert(1)'],
  ['a definition with a no-break space', '[a]: javascript:alert(1)//\u00a0x'],
  ['a definition of another host', '[a]: //x.example'],
  ['a footnote', '[^1]: javascript:alert(1)'],
  ['an autolink', '<javascript:alert(1)>'],
  ['an autolink in capitals', '<JAVASCRIPT:alert(1)>'],
  ['an autolink of data', '<data:text/html,x>'],
  ['an autolink of a scheme of our own', '<x-y+z.1:alert(1)>'],
]

describe('unsafeMarkdown', () => {
  test.each(links)('refuses a link by %s', (_, text) => {
    const faults = unsafeMarkdown(text)
    expect(faults).not.toEqual([])
    for (const fault of faults)
      expect(fault).toMatch(/^(?:Change the link|Take out the HTML at) ".*": .*\.$/s)
  })

  test.each(links)('refuses a link by %s amid ordinary text', (_, text) => {
    const line = text.startsWith('>') || text.startsWith('-') || text.startsWith('1.') ? '\n\n' : '\n'
    expect(unsafeMarkdown(`We met < 30 people [1](https://x.example).${line}${text}\n\nAnd on.`)).not.toEqual(
      [],
    )
  })

  test('names the link and what to write, and each fault once', () => {
    expect(unsafeMarkdown('[a](ftp://x) [b](ftp://x) [c](tel:1)')).toEqual([
      'Change the link "ftp://x": links start with https://, http://, mailto:, # or a single /.',
      'Change the link "tel:1": links start with https://, http://, mailto:, # or a single /.',
    ])
  })

  test('says no more than twenty things of a text that is full of faults', () => {
    const text = Array.from({ length: 500 }, (_, n) => `[a](tel:${n})`).join(' ')
    expect(unsafeMarkdown(text)).toHaveLength(20)
  })
})
