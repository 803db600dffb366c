/** The shapes of the HTTP interface that the screens use. */
export interface Named {
  id: string
  name: string
}

export interface FirmRef extends Named {
  creditCode: string
}

export interface FirmHint {
  name: string
  creditCode?: string | null
}

export interface FirmSummary extends FirmRef {
  version: number
  areaCode: string | null
  areaName: string | null
  address: string | null
  taskForces: Named[]
}

export interface Firm extends FirmSummary {
  type: string | null
  registeredOn: string | null
  capitalText: string | null
  businessScope: string | null
  industryCode: string | null
  industrySection: string | null
}

export interface Me {
  subject: string
  name: string
  roles: string[]
  department: Named | null
  area: Named | null
  taskForces: Named[]
}

export type SendKind = 'IDEA' | 'POLICY' | 'PROJECT' | 'FACTOR'
export type VisitMode = 'ON_SITE' | 'PHONE' | 'ONLINE'
export type Urgency = 'NORMAL' | 'URGENT'
export type VisitState = 'PLANNED' | 'DONE' | 'DECLINED' | 'CANCELLED'

export interface Send {
  kind: SendKind
  note: string | null
}

export interface Attachment {
  id: string
  name: string
  mediaType: string
  size: number
  createdAt?: string
}

export interface Light {
  color: 'GREEN' | 'YELLOW' | 'RED' | 'PAUSED' | 'PENDING' | 'NONE'
  days: number | null
  word: string | null
}

export interface IssueBrief {
  id: string
  number: string
  title: string
  category: string
  state: string
  resolution: string | null
  light: Light | null
}

export interface NewVisitIssue {
  id: string
  category: string
  title: string
  description: string
  urgency: Urgency
}

export interface NewVisit {
  enterpriseId?: string
  firmHint?: FirmHint
  plannedOn?: string
  purpose?: string
  startedAt?: string
  mode?: VisitMode
  sends?: { kind: SendKind; note?: string }[]
  note?: string
  interviewee?: string
  companions?: string
  onBehalfOf?: string
  issues?: NewVisitIssue[]
}

export interface Visit {
  id: string
  version: number
  state: VisitState
  matching: 'MATCHED' | 'PENDING'
  enterprise: FirmRef | null
  firmHint: FirmHint | null
  plannedOn: string | null
  purpose: string | null
  startedAt: string | null
  clockAdjusted: boolean
  mode: VisitMode | null
  sends: Send[]
  note: string | null
  interviewee: string | null
  companions: string | null
  onBehalfOf: string | null
  author: { subject: string; name: string } | null
  issues: IssueBrief[]
  attachments: Attachment[]
}

export interface Deadline {
  kind: string
  dueDate: string
  dueAt: string
  state?: string
  provisional: boolean
  daysLeft?: number | null
}

export interface Issue extends IssueBrief {
  version: number
  description: string | null
  urgency: Urgency
  enterprise: FirmRef | null
  visitId: string | null
  department: Named | null
  source: string
  sourceSystem: string | null
  sourceNumber: string | null
  contact: string | null
  receivedAt: string | null
  createdAt: string
  nextReplyOn: string | null
  dueAt: string | null
  deadlines: Deadline[]
  raisedBy: { name: string } | null
  attachments: Attachment[]
  confirmationUrl: string | null
}

export interface Allowed {
  to: string
  label: string
  /** Which fields the server wants for it. */
  needs?: string[]
}

export interface Refused {
  to: string
  label: string
  reason: string
}

export interface Transitions {
  allowed: Allowed[]
  refused: Refused[]
}

export interface TimelineEntry {
  seq: number
  type: string
  label: string
  from: string | null
  to: string | null
  happenedAt: string
  actorName: string | null
  departmentName: string | null
  comment: string | null
  attachments?: Attachment[]
}

export interface Confirmation {
  enterpriseName: string
  number: string
  title: string
  stateText: string
  reply: string | null
  progress: { at: string; text: string }[]
  canAnswer: boolean
  answered: { solved: Solved; rating: Rating } | null
  expiresAt: string | null
}

export type Solved = 'SOLVED' | 'PARTLY' | 'UNSOLVED'
export type Rating = 'SATISFIED' | 'BASICALLY' | 'DISSATISFIED'

export interface ConfirmationLink {
  url: string
  expiresAt: string
}

export interface Figure {
  code: string
  name: string
  value: string | null
  unit: string
  rows: number | null
  definition: string
  rowsUrl: string | null
  gap: string | null
  provisional: boolean
}

export interface FigureRow {
  id: string
  label: string
  happenedOn: string | null
  value: string | null
  url: string | null
}

export interface FinancingDemand {
  id: string
  version: number
  number: string
  state: string
  kind: string
  amount: string
  purpose: string | null
  neededBy: string | null
  issueId: string | null
  enterprise: FirmRef | null
}

export interface GuaranteeApplication {
  id: string
  version: number
  number: string
  state: string
  bankName: string
  appliedAmount: string
  approvedAmount: string | null
  contractedAmount: string | null
  disbursedAmount: string | null
  termMonths: number
  demandId: string | null
  enterprise: FirmRef | null
}

export interface Project {
  id: string
  version: number
  number: string
  stage: string
  stoppedAt: string | null
  name: string
  key: boolean
  totalInvestment: string | null
  areaCode: string | null
  investorName: string | null
  projectCode: string | null
  enterprise: FirmRef | null
}

/** One line of the life of a demand, an application or a project: when it happened, and when it was entered. */
export interface LifeEntry {
  seq: number
  label: string
  from: string | null
  to: string
  happenedOn: string
  recordedAt: string
  actorName: string | null
  amount?: string | null
  evidence?: string | null
  evidenceKind?: string | null
  evidenceReference?: string | null
  evidenceNote?: string | null
  comment: string | null
}

export interface Milestone {
  id: string
  version: number
  state: 'PLANNED' | 'LATE' | 'DONE'
  name: string
  plannedOn: string | null
  doneOn: string | null
}

export interface Progress {
  month: string
  revision?: number
  planned: string | null
  done: string | null
  imageProgress: string | null
  note: string | null
}
