export {
  CaseStudy,
  type CaseStudyInput,
  type CaseStudySchema,
  contentVersion,
  type Terms,
} from './case-study.ts'
export { Aim, Dispute, Interest, KeptClaim, Sponsor } from './evidence-fields.ts'
export { Partner, Place } from './place-and-partners.ts'
export { Contact, LocalConfirmation, Provenance } from './provenance.ts'
export { publicFace } from './public-face.ts'
export {
  Barrier,
  Context,
  Cost,
  EvidenceFromElsewhere,
  Guidance,
  Image,
  Material,
  Note,
} from './reuse.ts'
export { type Stage, stageOf } from './stage.ts'
export type { StoredDocument } from './stored-document.ts'
export { type Upgrade, upgrades } from './upgrades.ts'
export { openCaseStudy, openCaseStudyAs, upgradeDocument } from './versions.ts'
