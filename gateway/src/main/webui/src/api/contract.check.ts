/**
 * Compiled, never run: holds contract.ts against the types generated from the published documents. The documents
 * mark no field of an answer as required, so contract.ts says which are null and which never are; the names and
 * the code lists must be theirs, and what we send must be what they take.
 */
import type * as Ours from './contract'
import type { NewDemand, NewGuarantee } from './finance'
import type { TransitionBody } from './issues'
import type { NewProject } from './projects'
import type { components as EnterpriseDocument } from './types/enterprise'
import type { components as FinanceDocument } from './types/finance'
import type { components as ProjectDocument } from './types/project'

type Enterprise = EnterpriseDocument['schemas']
type Finance = FinanceDocument['schemas']
type Project = ProjectDocument['schemas']

/** `true`, or the names that we use and the document does not have. */
type Known<Mine, Theirs> = [Exclude<keyof Mine, keyof Theirs>] extends [never] ? true : Exclude<keyof Mine, keyof Theirs>
/** `true` when both lists of codes are the same. */
type Same<Mine, Theirs> = [Mine, Theirs] extends [Theirs, Mine] ? true : false
/** `true` when the service takes what we send. */
type Taken<Mine, Theirs> = Mine extends Theirs ? Known<Mine, Theirs> : false

type All<Checks extends readonly true[]> = Checks

export type Answers = All<
  [
    Known<Ours.Firm, Enterprise['EnterpriseView']>,
    Known<Ours.FirmSummary, Enterprise['EnterpriseSummary']>,
    Known<Ours.Me, Enterprise['Me']>,
    Known<Ours.Visit, Enterprise['VisitView']>,
    Known<Ours.IssueBrief, Enterprise['IssueSummary']>,
    Known<Ours.Issue, Enterprise['IssueView']>,
    Known<Ours.Deadline, Enterprise['Deadline']>,
    Known<Ours.Light, Enterprise['Light']>,
    Known<Ours.Allowed, Enterprise['Allowed']>,
    Known<Ours.Refused, Enterprise['Refused']>,
    Known<Omit<Ours.TimelineEntry, 'attachments'>, Enterprise['TimelineEntry']>,
    Known<Ours.Attachment, Enterprise['AttachmentView']>,
    Known<Ours.Confirmation, Enterprise['Confirmation']>,
    Known<Ours.ConfirmationLink, Enterprise['NewLink']>,
    Known<Ours.Figure, Enterprise['FigureView']>,
    Known<Ours.FigureRow, Enterprise['FigureRow']>,
    Known<Ours.FinancingDemand, Finance['DemandView']>,
    Known<Ours.GuaranteeApplication, Finance['GuaranteeView']>,
    Known<Ours.Project, Project['ProjectView']>,
    Known<Ours.Milestone, Project['MilestoneView']>,
    Known<Ours.Progress, Project['ProgressView']>,
  ]
>

export type Codes = All<
  [
    Same<Ours.SendKind, Enterprise['SendKind']>,
    Same<Ours.VisitMode, Enterprise['VisitMode']>,
    Same<Ours.VisitState, Enterprise['VisitState']>,
    Same<Ours.Urgency, Enterprise['Urgency']>,
    Same<Ours.Solved, Enterprise['Solved']>,
    Same<Ours.Rating, Enterprise['Rating']>,
    Same<Ours.Light['color'], Enterprise['Colour']>,
  ]
>

export type Requests = All<
  [
    Known<Ours.NewVisit, Enterprise['VisitForm']>,
    Known<Ours.NewVisitIssue, Enterprise['VisitIssue']>,
    Known<TransitionBody, Enterprise['NewTransition']>,
    Known<NewDemand, Finance['NewDemand']>,
    Known<NewGuarantee, Finance['NewGuarantee']>,
    Taken<NewProject, Project['NewProject']>,
  ]
>
