import { begin } from './begin.mjs'

begin(() => import('./serve.mjs'))
