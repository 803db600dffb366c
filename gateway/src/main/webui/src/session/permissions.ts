import { hasRole } from './session'

/** What to show. The server decides what is allowed. */
export const can = {
  recordVisits: () => hasRole('member'),
  desk: () => hasRole('dispatcher', 'handler'),
  issues: () => hasRole('member', 'dispatcher', 'handler', 'supervisor', 'leader'),
  finance: () => hasRole('finance-officer', 'finance-approver', 'leader'),
  writeFinance: () => hasRole('finance-officer', 'finance-approver'),
  makeDemand: () => hasRole('dispatcher', 'finance-officer'),
  projects: () => hasRole('project-officer', 'leader'),
  writeProjects: () => hasRole('project-officer'),
  figures: () => hasRole('dispatcher', 'supervisor', 'leader', 'finance-officer', 'finance-approver', 'project-officer'),
  issueLinks: () => hasRole('dispatcher', 'member'),
  field: () => hasRole('member', 'dispatcher', 'supervisor', 'leader'),
  planVisits: () => hasRole('member', 'dispatcher'),
  office: () => hasRole('dispatcher'),
  recordContacts: () => hasRole('dispatcher', 'member', 'supervisor'),
}
