export { Slug, slugify } from './slug.ts'
