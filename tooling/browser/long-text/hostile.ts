/** Words that run where they are taken for markup: typed and pasted, they must be words. */
export const hostileWords = [
  '<script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 1">',
  '<svg/onload=globalThis.ran=1>',
  '[click](javascript:globalThis.ran=1)',
  '![x](javascript:globalThis.ran=1)',
  '[x]: javascript:globalThis.ran=1',
  '<a href="javascript:globalThis.ran=1">go</a>',
  '<javascript:globalThis.ran=1>',
  '&lt;script&gt;globalThis.ran=1&lt;/script&gt;',
  '`<script>`',
  '<!-- hidden',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '1. p < 0.05, n<30; foo <> bar \\ * _ # | ~ `',
]

/** Pages whose parts would run if they came into the text as they are. */
export const hostilePages = [
  '<p>Kept <img src="x" onerror="globalThis.ran=1"> words</p>',
  '<p>Kept words<script>globalThis.ran=1</script></p>',
  '<p onmouseover="globalThis.ran=1" style="position:fixed;inset:0">Kept words</p>',
  '<p>Kept <a href="javascript:globalThis.ran=1">words</a></p>',
  '<p>Kept <a href=" java&#9;script:globalThis.ran=1">words</a></p>',
  '<p>Kept <a href="data:text/html,<script>globalThis.ran=1</script>">words</a></p>',
  '<p>Kept words</p><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<svg><a xlink:href="javascript:globalThis.ran=1"><text>x</text></a></svg><p>Kept words</p>',
  '<math><mtext><style><img src=x onerror=globalThis.ran=1></style></mtext></math><p>Kept words</p>',
  '<form action="javascript:globalThis.ran=1"><button>x</button></form><p>Kept words</p>',
  '<p data-pm-slice=\'1 1 ["heading",{"depth":99},"script",{}]\'>Kept words</p>',
  '<template><script>globalThis.ran=1</script></template><p>Kept words</p>',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.ran=1>"></noscript><p>Kept words</p>',
  '<p>Kept words</p><object data="javascript:globalThis.ran=1"></object><embed src="javascript:globalThis.ran=1">',
]
