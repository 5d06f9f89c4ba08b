export { assessEvidence, policeAndPublicHealth } from '@casebook/core'
