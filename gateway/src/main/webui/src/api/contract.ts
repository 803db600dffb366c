/** Names for the shapes of the HTTP interface; the shapes themselves are generated from the published documents. */
import type { components as EnterpriseDocument } from './types/enterprise'
import type { components as FinanceDocument } from './types/finance'
import type { components as ProjectDocument } from './types/project'

type Enterprise = EnterpriseDocument['schemas']
type Finance = FinanceDocument['schemas']
type Projects = ProjectDocument['schemas']

export type Me = Enterprise['Me']

export type FirmSummary = Enterprise['EnterpriseSummary']
export type Firm = Enterprise['EnterpriseView']
export type FirmRef = Enterprise['Firm']
export type FirmPerson = Enterprise['Person']
export type FirmContact = Enterprise['FirmContactView']
export type NewFirmContact = Enterprise['NewFirmContact']
export type RevealedContact = Enterprise['Revealed']
export type FirmMembership = Enterprise['MembershipView']
export type FirmIndicator = Enterprise['IndicatorView']
export type NewIndicator = Enterprise['NewIndicator']
export type FirmChange = Enterprise['FirmChangeView']
export type FirmMerge = Enterprise['MergeView']
export type NewMerge = Enterprise['NewMerge']
export type SizeClass = Enterprise['SizeClass']

export type Visit = Enterprise['VisitView']
export type NewVisit = Enterprise['VisitForm']
export type FieldChange = Enterprise['FieldChange']
export type VisitField = Enterprise['VisitField']
export type VisitEdit = Enterprise['EditView']
export type FieldConflict = Enterprise['FieldConflict']
export type SendKind = Enterprise['SendKind']
export type VisitMode = Enterprise['VisitMode']

export type IssueBrief = Enterprise['IssueSummary']
export type Issue = Enterprise['IssueView']
export type Named = NonNullable<Issue['department']>
export type Resolution = Enterprise['Resolution']
export type Category = Enterprise['Category']
export type Urgency = Enterprise['Urgency']
export type Light = Enterprise['Light']
export type Deadline = Enterprise['Deadline']
export type TimelineEntry = Enterprise['TimelineEntry']
export type Attachment = Enterprise['AttachmentView']
export type IssueTransitions = Enterprise['Transitions']
export type IssueAction = Enterprise['Allowed']
export type TransitionBody = Enterprise['NewTransition']

export type Confirmation = Enterprise['Confirmation']
export type ConfirmationLink = Enterprise['NewLink']
export type FirmAnswer = Enterprise['Answer']
export type Solved = Enterprise['Solved']
export type Rating = Enterprise['Rating']

export type Policy = Enterprise['PolicyView']
export type PolicyText = Enterprise['PolicyText']
export type PolicyCondition = Enterprise['ConditionForm']
export type PolicyEdition = Enterprise['PolicyEditionView']
export type MatchedPolicy = Enterprise['MatchedPolicy']
export type PolicyCandidate = Enterprise['PolicyCandidate']
export type Resumption = Enterprise['ResumptionView']
export type ResumptionStatus = Enterprise['ResumptionStatus']
export type ResumptionSummary = Enterprise['ResumptionSummary']
export type NewResumption = Enterprise['NewResumption']
export type BulkItem = Enterprise['ResumptionResult']
export type SlaRule = Enterprise['SlaPolicyView']
export type SlaTimes = Enterprise['SlaTimes']
export type SlaProfile = Enterprise['SlaProfile']
export type CalendarYear = Enterprise['CalendarYear']
export type Notice = Enterprise['Notice']
export type NoticeView = Enterprise['NoticeView']
export type WorkingHours = Enterprise['WorkingHoursView']
export type Recomputation = Enterprise['DueRecomputation']
export type InboxItem = Enterprise['InboxView']
export type NotificationMeans = Enterprise['NotificationMeans']
export type NotificationChannel = Enterprise['NotificationChannel']
export type FailedDelivery = Enterprise['FailedDelivery']

export type FinancingDemand = Finance['DemandView']
export type NewDemand = Finance['NewDemand']
export type GuaranteeApplication = Finance['GuaranteeView']
export type NewGuarantee = Finance['NewGuarantee']
export type Loan = Finance['LoanView']
export type NewLoan = Finance['NewLoan']
export type LoanKind = Finance['LoanKind']
export type Outcome = Finance['OutcomeView']
export type OutcomeAnswer = Finance['OutcomeAnswer']

export type Project = Projects['ProjectView']
export type NewProject = Projects['NewProject']
export type ProjectCorrection = Projects['ProjectCorrection']
export type Milestone = Projects['MilestoneView']
export type Progress = Projects['ProgressView']
export type NewProgress = Projects['NewProgress']

/** The same in every service: figures, and what a caller may do next. */
export type Figure = Enterprise['FigureView']
export type FigureRow = Enterprise['FigureRow']
export type Transitions = Finance['Transitions'] | Projects['Transitions']
export type Allowed = Transitions['allowed'][number]

/** One line of the life of a demand, an application or a project: when it happened, and when it was entered. */
export type LifeEntry = Either<Finance['TimelineItem'], Projects['TimelineItem']>

/** What both have, and what only one of them has. */
type Either<A, B> = { [K in keyof A & keyof B]: A[K] | B[K] } & Partial<Omit<A, keyof B>> & Partial<Omit<B, keyof A>>
