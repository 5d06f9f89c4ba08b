import { unsafeMarkdown } from '@casebook/core/long-text'

/** What the viewer makes a link of. */
const rendered = /^(?:https?:\/\/(?!\/)|mailto:|\/(?!\/)|#)[^\\\s\p{Cc}]*$/iu

/** Whether core keeps a link to this address and the viewer renders it as one. */
export function isSafeAddress(address: string): boolean {
  return rendered.test(address) && unsafeMarkdown(`[x](${address.replace(/[()]/g, '\\$&')})`).length === 0
}

/** An address as somebody types it for a link: as it will be kept, or a sentence that says how to write it. */
export type TypedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly says: string }

export function typedAddress(typed: string): TypedAddress {
  const address = typed.trim()
  if (address === '') return { ok: false, says: 'Write the address that the link leads to.' }
  if (isSafeAddress(address)) return { ok: true, address }
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address) && isSafeAddress(`mailto:${address}`))
    return { ok: true, address: `mailto:${address}` }
  const whole = `https://${address}`
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address) && isSafeAddress(whole))
    return { ok: false, says: `Write the address whole, such as ${whole}` }
  return {
    ok: false,
    says: 'Change the address: links start with https://, http://, mailto:, # or a single /, and hold no spaces.',
  }
}
