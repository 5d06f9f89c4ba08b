import { parseAccept } from 'hono/utils/accept'

export type Encoding = 'br' | 'gzip' | 'identity'

/** As we would rather send it. */
const ours: readonly Encoding[] = ['br', 'gzip']

/**
 * The encoding that an Accept-Encoding header asks for most (RFC 9110, 12.5.3): a quality of 0 refuses one, `*` stands for
 * all that are not named, and what is not named is not sent. As it is, unless something else is wanted as much.
 */
export function encodingFor(accepted = ''): Encoding {
  const wanted = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]))
  const qualityOf = (encoding: Encoding) => wanted.get(encoding) ?? wanted.get('*') ?? 0
  const best = Math.max(...ours.map(qualityOf))
  const asItIs = wanted.get('identity') ?? 0
  return (best > 0 && best >= asItIs && ours.find((one) => qualityOf(one) === best)) || 'identity'
}
