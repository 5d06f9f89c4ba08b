import { begin } from './begin.mjs'

begin(() => import('./check.mjs'))
