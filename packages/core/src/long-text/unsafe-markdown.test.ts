import { describe, expect, test } from 'vitest'
import { unsafeMarkdown } from './unsafe-markdown.ts'

const ordinary: [kind: string, text: string][] = [
  ['a p value', 'Fewer calls (p < 0.05; 95% CI 0.1 to 0.4), and p<0.001 in custody.'],
  ['a small sample', 'With n<30 in each arm, 12 <18 years old, and age >= 65.'],
  ['an angle bracket each way', 'a < b and c > d, foo <> bar, <3, <=, =>, ->, <-'],
  ['an arrow in a table', '| Before | After |\n| --- | ---: |\n| <10 | >20 |'],
  ['a web address', 'See https://www.example.org/a?b=c:d#e and www.example.org.'],
  ['a web address in angle brackets', 'See <https://www.example.org/a?b=c&d=e:f>.'],
  ['an email address', 'Write to public.health@council.example.'],
  ['an email address in angle brackets', 'Write to <public.health+triage@council.example>.'],
  ['a mailto in angle brackets', 'Write to <mailto:public.health@council.example>.'],
  [
    'links of every kind that we keep',
    '[a](https://x.example) [b](http://x.example "t") [c](mailto:a@b.example)',
  ],
  ['links on this site and this page', '[a](/search?topic=dementia) [b](#lessons) [c](/)'],
  ['a link in capitals', '[a](HTTPS://X.EXAMPLE/)'],
  ['a link with brackets in its address', '[a](https://x.example/a_(b)) and [b](<https://x.example/(c>)'],
  ['a colon in the query', '[a](https://x.example/?q=javascript:alert(1))'],
  ['a link over two lines', '[a](\n  https://x.example\n  "title")'],
  ['a picture', '![The map](https://x.example/map.png)'],
  ['a reference', '[the report][1]\n\n[1]: https://x.example/report.pdf "The report"'],
  ['references in a list', '- [1]: <https://x.example>\n- [2]: https://y.example'],
  ['a citation in square brackets', 'As found by [Smith 2014]: the panel met: weekly. [1]: Smith, 2014: 12.'],
  ['a note in square brackets', '[Note]: data: see table 2 (p. 3).'],
  ['brackets side by side', 'The rate [95% CI](see table 2) fell; f[0] (x) too.'],
  ['an empty link', '[a]()'],
  ['emphasis and lists', '**Bold** and *it* and ~~gone~~\n\n1. one\n2. two\n   - three\n\n---'],
  ['quotations', '> “We had no choice,” said the nurse.\n> > And again.'],
  ['sub-headings', '## What changed\n\nTime in custody.'],
  ['words that name schemes', 'JavaScript: the good parts. Data: from the trust. vbscript: no.'],
  ['entities', 'Fish &amp; chips, 5 &lt; 6, &lt;script&gt;, &copy; 2016'],
  ['letters of other scripts and emoji', 'Llŷr, Zoë, 中文, עברית, 👮🏽‍♀️ and e\u0301'],
  ['money and times', 'Saved £1,200: 09:30–17:00, ratio 3:1, http: is a scheme.'],
]

const html: [disguise: string, text: string][] = [
  ['a tag', '<script>alert(1)</script>'],
  ['a tag in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
  ['a tag in the middle of a word', 'a<b>c'],
  ['a closing tag alone', 'text </div> text'],
  ['a tag without an end', '<img src=x onerror=alert(1)'],
  ['a block without an end', 'text\n\n<div onmouseover=alert(1)\n\ntext'],
  ['a tag over two lines', '<img\nsrc=x\nonerror=alert(1)>'],
  ['a tag with slashes for spaces', '<svg/onload=alert(1)>'],
  ['a tag in a quotation', '> <iframe src=x>'],
  ['a tag in a list', '- <form>'],
  ['a tag in a table', '| <b> |\n| - |'],
  ['a tag after an escape', '\\<script>'],
  ['a tag within a tag', '<scr<script>ipt>'],
  ['a tag in an address in angle brackets', '<https://<script>'],
  ['a tag posing as an address', '<https://x onclick=alert(1)>'],
  ['a tag posing as an email address', '<a/onclick=alert(1)//@x.example>'],
  ['a declaration posing as an email address', '<!--x@y.example>'],
  ['a custom tag', '<x-y>'],
  ['a tag of another namespace', '<svg:a xlink:href=x>'],
  ['a comment', '<!-- hidden -->'],
  ['a comment without an end', 'a <!-- hidden'],
  ['a declaration', '<!DOCTYPE html>'],
  ['a declaration in small letters', '<!doctype html>'],
  ['character data', '<![CDATA[x]]>'],
  ['a processing instruction', '<?php echo 1 ?>'],
  ['a style', '<style>body{display:none}</style>'],
]

describe('unsafeMarkdown', () => {
  test.each(ordinary)('keeps %s', (_, text) => {
    expect(unsafeMarkdown(text)).toEqual([])
  })

  test.each(html)('refuses HTML as %s', (_, text) => {
    expect(unsafeMarkdown(text)[0]).toMatch(/^Take out the HTML at "<.+": write Markdown instead/s)
  })
})
