import { begin } from './begin.mjs'

begin(() => import('./proofs.mjs'))
