import type * as z from 'zod'
import { schemaOf, taxonomyOf } from './taxonomy.ts'

/** The sector that a partner works in. */
export const sectors = /* @__PURE__ */ taxonomyOf({
  id: 'sectors',
  title: 'Sector of partner',
  version: '1.0.0',
  terms: [
    {
      id: 'police',
      label: 'Police',
      scopeNote: 'Police forces, police and crime commissioners, and national policing bodies.',
      altLabels: [
        'policing',
        'constabulary',
        'PCC',
        'OPCC',
        'College of Policing',
        'officers',
        'PCSO',
        'NPCC',
      ],
    },
    {
      id: 'public-health',
      label: 'Public health',
      scopeNote: 'Public health teams and agencies, local or national.',
      altLabels: [
        'director of public health',
        'DPH',
        'PHE',
        'UKHSA',
        'OHID',
        'Public Health Wales',
        'health protection',
      ],
    },
    {
      id: 'nhs',
      label: 'NHS',
      scopeNote: 'NHS trusts, boards, commissioners and practices, ambulance services among them.',
      altLabels: [
        'hospital',
        'health service',
        'mental health trust',
        'ambulance',
        'GP',
        'integrated care board',
        'ICB',
        'CCG',
      ],
    },
    {
      id: 'local-authority',
      label: 'Local authority',
      scopeNote:
        'County, district, borough, city and unitary councils, with their social care, housing and licensing.',
      altLabels: [
        'council',
        'local government',
        'social care',
        'social services',
        'housing department',
        'licensing team',
      ],
    },
    {
      id: 'voluntary',
      label: 'Voluntary',
      scopeNote: 'Charities, community and faith groups, and social enterprises.',
      altLabels: [
        'charity',
        'third sector',
        'VCSE',
        'community group',
        'faith group',
        'not-for-profit',
        'NGO',
      ],
    },
    {
      id: 'fire-and-rescue',
      label: 'Fire and rescue',
      scopeNote: 'Fire and rescue services and the authorities that run them.',
      altLabels: ['fire service', 'fire brigade', 'firefighters', 'FRS'],
    },
    {
      id: 'probation-and-justice',
      label: 'Probation and justice',
      scopeNote: 'Probation, prisons, youth justice, courts and prosecutors.',
      altLabels: [
        'probation',
        'prison',
        'youth offending team',
        'youth justice',
        'courts',
        'CPS',
        'HMPPS',
        'criminal justice',
      ],
    },
    {
      id: 'education',
      label: 'Education',
      scopeNote: 'Schools, colleges and early years settings.',
      altLabels: ['school', 'college', 'teachers', 'academy', 'nursery'],
    },
    {
      id: 'university',
      label: 'University',
      scopeNote: 'Universities and their research centres.',
      altLabels: ['academic', 'academics', 'researchers', 'higher education', 'research institute'],
    },
    {
      id: 'business',
      label: 'Business',
      scopeNote: 'Companies and business groups.',
      altLabels: [
        'private sector',
        'company',
        'industry',
        'retail',
        'pubs',
        'employers',
        'business improvement district',
      ],
    },
    {
      id: 'other',
      label: 'Other',
      scopeNote: 'Bodies that fit none of the sectors named here, such as government departments.',
      altLabels: ['government department', 'regulator', 'inspectorate', 'coastguard', 'military'],
    },
  ],
})

/** The id of the sector of a partner: `police`. */
export const SectorId = /* @__PURE__ */ schemaOf(sectors)
export type SectorId = z.infer<typeof SectorId>
