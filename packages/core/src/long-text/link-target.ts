const allowed = /^(?:https?:\/\/[^/\\]|mailto:|#|\/(?![/\\]))/i
/** Any scheme, however it is spelt: a colon before the path, the query and the fragment. Or another host. */
const leavesThePage = /^[^/?#]*:|^[/\\]{2}/

/**
 * Whether a reader's browser may be sent to `target`, the target of a link as it is written in Markdown: https, http,
 * mailto, an address on this site or a place on this page. What is no address at all is safe, unless it is `surely` a link.
 */
export function isSafeTarget(target: string, surely: boolean): boolean {
  const plain = asBrowsersReadIt(target)
  if (plain === '' || allowed.test(plain)) return true
  return !surely && !leavesThePage.test(percentDecoded(plain))
}

/** Without the entities, escapes, white space and invisible characters by which a scheme can be disguised. */
function asBrowsersReadIt(target: string): string {
  let plain = target
  for (let layer = 0; layer < 3; layer++) plain = plain.replace(entity, decoded)
  return plain.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[\s\p{Cc}\p{Cf}]/gu, '')
}

const entity = /&#x([0-9a-f]+);?|&#(\d+);?|&(colon|tab|newline|sol|bsol|num|amp);?|&[a-z]\w{0,30};/gi
const named: ReadonlyMap<string, string> = new Map([
  ['colon', ':'],
  ['sol', '/'],
  ['bsol', '\\'],
  ['num', '#'],
  ['amp', '&'],
])

/** Names that we do not know may stand for nothing that shows, so they count for nothing. */
function decoded(_: string, hexadecimal?: string, decimal?: string, name = ''): string {
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  if (Number.isNaN(code)) return named.get(name.toLowerCase()) ?? ''
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
