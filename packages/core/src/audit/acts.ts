/**
 * Every act that is recorded, with how it is told after the name of who did it ("Ada approved it"), and whether readers
 * are told of it too. What a scheduled publication did is told of nobody.
 */
export const auditActs = {
  'person.became-first-administrator': { says: 'became the first administrator', isPublic: false },
  'person.signed-in': { says: 'signed in', isPublic: false },
  'person.signed-out': { says: 'signed out', isPublic: false },
  'person.invited': { says: 'invited somebody', isPublic: false },
  'person.role-changed': { says: 'changed what somebody may do', isPublic: false },
  'person.deactivated': { says: 'deactivated an account', isPublic: false },
  'person.reactivated': { says: 'opened an account again', isPublic: false },
  'person.sessions-revoked': { says: 'signed somebody out everywhere', isPublic: false },
  'person.second-factor-reset': { says: 'reset a second factor', isPublic: false },
  'case-study.founded': { says: 'brought it in with the founding library', isPublic: true },
  'case-study.founding-mended': { says: 'mended it in the founding library', isPublic: true },
  'case-study.begun': { says: 'began it', isPublic: false },
  'revision.written': { says: 'saved a revision', isPublic: false },
  'revision.restored': { says: 'restored an earlier revision', isPublic: false },
  'revision.sent-for-review': { says: 'sent it for review', isPublic: false },
  'revision.assigned': { says: 'assigned the review', isPublic: false },
  'revision.returned': { says: 'returned it with reasons', isPublic: false },
  'revision.rejected': { says: 'rejected it', isPublic: false },
  'revision.approved': { says: 'approved it', isPublic: false },
  'revision.approval-lapsed': { says: 'changed it, and its approval lapsed', isPublic: false },
  'revision.scheduled': { says: 'scheduled it', isPublic: false },
  'revision.unscheduled': { says: 'took it off the schedule', isPublic: false },
  'revision.published': { says: 'published it', isPublic: true },
  'revision.amended': { says: 'published an amendment', isPublic: true },
  'revision.checked': { says: 'checked it: nothing has changed', isPublic: true },
  'revision.withdrawn': { says: 'withdrew it', isPublic: true },
  'revision.unwithdrawn': { says: 'took its withdrawal back', isPublic: true },
  'area.asked': { says: 'asked the area to check the facts', isPublic: false },
  'area.ask-stopped': { says: 'stopped asking the area', isPublic: false },
  'area.answered': { says: 'answered for the area', isPublic: false },
} as const satisfies Record<string, { says: string; isPublic: boolean }>

/** Something that the audit has an entry of. */
export type AuditAct = keyof typeof auditActs
