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

export type Visit = Enterprise['VisitView']
export type NewVisit = Enterprise['VisitForm']
export type SendKind = Enterprise['SendKind']
export type VisitMode = Enterprise['VisitMode']
export type NewAnswer = Enterprise['GivenAnswer']
export type VisitAnswer = Enterprise['AnswerView']
export type AnswerOutcome = Enterprise['AnswerOutcome']
export type ServiceResult = Enterprise['ServiceResult']
export type ResultKind = Enterprise['ServiceResultKind']
export type Joiner = Enterprise['JoinerView']
export type WeekVisit = Enterprise['WeekVisit']
export type DueVisit = Enterprise['DueVisit']
export type Planned = Enterprise['Planned']
export type VisitTransition = Enterprise['VisitTransition']
export type Appointment = Enterprise['Appointment']
export type AppointmentLink = Enterprise['AppointmentLinkView']

export type TaskForce = Enterprise['TaskForceView']
export type Member = Enterprise['MemberView']
export type Assignment = Enterprise['AssignmentView']
export type HandOver = Enterprise['HandOver']
export type HandedOver = Enterprise['HandedOver']
export type WorkMethod = Enterprise['MethodView']
export type Questionnaire = Enterprise['QuestionnaireView']
export type Campaign = Enterprise['CampaignView']
export type NewCampaign = Enterprise['NewCampaign']
export type NewTargets = Enterprise['NewTargets']
export type Target = Enterprise['TargetView']
export type Coverage = Enterprise['Coverage']
export type Activity = Enterprise['ActivityView']
export type ActivityForm = Enterprise['ActivityForm']
export type ActivityIssue = Enterprise['ActivityIssue']
export type Finding = Enterprise['FindingView']

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

export type FinancingDemand = Finance['DemandView']
export type NewDemand = Finance['NewDemand']
export type GuaranteeApplication = Finance['GuaranteeView']
export type NewGuarantee = Finance['NewGuarantee']

export type Project = Projects['ProjectView']
export type NewProject = Projects['NewProject']
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
