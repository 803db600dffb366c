import { hasRole } from './session'

/** What to show. The server decides what is allowed. */
export const can = {
  recordVisits: () => hasRole('member'),
  /** The list of all firms with filters, and taking it away as a file. */
  allFirms: () => hasRole('dispatcher', 'supervisor', 'leader'),
  writeFirms: () => hasRole('dispatcher'),
  /** Ledgers of visits; lists of firms and of issues are the office's. */
  importVisits: () => hasRole('member', 'dispatcher'),
  contactFirms: () => hasRole('dispatcher', 'member'),
  desk: () => hasRole('dispatcher', 'handler', 'handler-reviewer'),
  dispatch: () => hasRole('dispatcher'),
  oversee: () => hasRole('dispatcher', 'supervisor', 'leader'),
  supervise: () => hasRole('supervisor', 'leader'),
  remind: () => hasRole('dispatcher', 'supervisor'),
  orders: () => hasRole('dispatcher', 'handler', 'supervisor', 'leader'),
  issues: () => hasRole('member', 'dispatcher', 'handler', 'handler-reviewer', 'supervisor', 'leader'),
  finance: () => hasRole('finance-officer', 'finance-approver', 'dispatcher', 'supervisor', 'leader'),
  writeFinance: () => hasRole('finance-officer'),
  makeDemand: () => hasRole('dispatcher', 'finance-officer'),
  projects: () => hasRole('project-officer', 'supervisor', 'leader'),
  writeProjects: () => hasRole('project-officer'),
  figures: () => hasRole('dispatcher', 'supervisor', 'leader', 'finance-officer', 'finance-approver', 'project-officer'),
  issueLinks: () => hasRole('dispatcher', 'member'),
  issueCodes: () => hasRole('dispatcher', 'member'),
  field: () => hasRole('member', 'dispatcher', 'supervisor', 'leader'),
  rechecks: () => hasRole('member', 'dispatcher', 'supervisor', 'leader'),
  planVisits: () => hasRole('member', 'dispatcher'),
  office: () => hasRole('dispatcher'),
  recordContacts: () => hasRole('dispatcher', 'member', 'supervisor'),
  policies: () => hasRole('member', 'dispatcher', 'handler', 'supervisor', 'leader', 'finance-officer', 'project-officer'),
  writePolicies: () => hasRole('dispatcher'),
  resumptions: () => hasRole('member', 'dispatcher', 'supervisor', 'leader'),
  writeResumptions: () => hasRole('member', 'dispatcher'),
  rules: () => hasRole('dispatcher', 'system-admin'),
  inbox: () => hasRole('member', 'dispatcher', 'handler', 'handler-reviewer', 'supervisor', 'leader'),
}
