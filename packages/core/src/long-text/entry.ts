export { LongText, ShortText, WebAddress } from './long-text.ts'
export { unsafeMarkdown } from './unsafe-markdown.ts'
