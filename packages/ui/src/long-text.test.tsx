import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LongText, plainText } from './long-text.tsx'

const htmlOf = (text: string): string => renderToStaticMarkup(<LongText text={text} />)

describe('long text', () => {
  test('draws paragraphs, emphasis, lists, quotes and tables', () => {
    const html = htmlOf(
      'One *two* **three**.\n\n- a\n- b\n\n1. c\n\n> said\n\n| x | y |\n|---|---|\n| 1 | 2 |',
    )
    expect(html).toBe(
      '<div class="long-text"><p>One <em>two</em> <strong>three</strong>.</p><ul><li>a</li><li>b</li></ul>' +
        '<ol start="1"><li>c</li></ol><blockquote><p>said</p></blockquote>' +
        '<table><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
    )
  })

  test('keeps its headings below those of the page', () => {
    expect(renderToStaticMarkup(<LongText text={'# One\n\n###### Deep'} level={4} />)).toContain(
      '<h4>One</h4><h6>Deep</h6>',
    )
  })

  test.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['mailto:team@force.example', 'mailto:team@force.example'],
    ['/topics/dementia', '/topics/dementia'],
    ['#sources', '#sources'],
  ])('follows a link to %s', (target, href) => {
    expect(htmlOf(`[here](${target})`)).toContain(`<a href="${href}">here</a>`)
  })

  test('resolves a link given by reference', () => {
    expect(htmlOf('[here][1]\n\n[1]: https://example.org')).toContain(
      '<a href="https://example.org">here</a>',
    )
  })

  test('prints figures that look like markup as they are', () => {
    expect(htmlOf('It fell (p < 0.05) and foo <> bar.')).toContain(
      'It fell (p &lt; 0.05) and foo &lt;&gt; bar.',
    )
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](%6aavascript:alert(1))',
    '[x]( \u0001javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example/a)',
    '[x](/\\evil.example/a)',
    '[x](/&bsol;evil.example/a)',
    '[x](/&Tab;/evil.example/a)',
    '[x](/&#10;/evil.example/a)',
    '[x](https:///evil.example/a)',
    '[x][1]\n\n[1]: /\\evil.example',
    '[x](file:///etc/passwd)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x" onerror="alert(1)](https://evil.example/x.png)',
    '[x](https://a.example/" onmouseover="alert(1))',
    '<!-- --><style>*{display:none}</style>',
    '<div\nonclick=alert(1)>x</div>',
    '`<script>alert(1)</script>`',
    '```\n</pre><script>alert(1)</script>\n```',
    '| <script>alert(1)</script> |\n|---|\n| <b onclick=alert(1)>x</b> |',
    '[^1]\n\n[^1]: <script>alert(1)</script>',
  ])('runs nothing and loads nothing for %j', (hostile) => {
    const html = htmlOf(hostile)
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)]
    const allowed = /^(div|p|a|em|strong|code|pre|table|thead|tbody|tr|th|td|ul|ol|li|blockquote)$/
    expect(tags.filter(([, name = '']) => !allowed.test(name)).map(([tag]) => tag)).toEqual([])
    const attributes = tags
      .map(([, , rest = '']) => rest.trim())
      .filter((rest) => rest !== '' && rest !== 'class="long-text"')
    expect(
      attributes.filter((rest) => !/^href="(https?:\/\/[^/]|mailto:|\/(?!\/)|#)[^"\\\s]*"$/.test(rest)),
    ).toEqual([])
  })

  test('gives the words alone for a list or a description', () => {
    expect(plainText('# Title\n\nOne *two* [three](https://a.example),\nfour.\n\n- five <b>')).toBe(
      'Title One two three, four. five <b>',
    )
  })
})

test('a text that holds no Markdown is drawn as the parser would draw it', () => {
  const texts = [
    'Officers carried it in 2023, 1,322 of them; none was hurt (p = 0.05).',
    'A well-known scheme: "help first" - then the law!',
    '2019 was the year.',
    'Costs £1.45 million + staff? Yes: 10% of it.',
  ]
  for (const text of texts) expect(htmlOf(text)).toBe(htmlOf(`${text}\n\n[unused]: https://example.org`))
  for (const mark of [
    '- a',
    '+ a',
    '1. a',
    '2) a',
    'a *b*',
    '> a',
    'see www.example.org',
    'a@b.example',
    'a &copy; b',
    '# a',
    '[a](/b)',
  ]) {
    expect(htmlOf(mark)).not.toBe(`<div class="long-text"><p>${mark}</p></div>`)
  }
})
