export { type Claim, type ClaimKind, checkClaims } from './check-claims.ts'
