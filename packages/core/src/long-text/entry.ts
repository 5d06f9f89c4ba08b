export { LongText, ShortText, unsafeMarkdown, WebAddress } from './long-text.ts'
