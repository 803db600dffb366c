import { can } from '@/session/permissions'
import type { Key } from '@/i18n'
import type { IconName } from '@/shared/ui/icons'

export interface NavItem {
  to: string
  label: Key
  icon: IconName
  testid: string
}

const ITEMS = {
  today: { to: '/', label: 'nav.today', icon: 'today', testid: 'nav-today' },
  firms: { to: '/firms', label: 'nav.firms', icon: 'firm', testid: 'nav-firms' },
  issues: { to: '/issues', label: 'nav.issues', icon: 'issue', testid: 'nav-issues' },
  orders: { to: '/supervision/orders', label: 'flow.order.page', icon: 'flag', testid: 'nav-orders' },
  queue: { to: '/queue', label: 'nav.queue', icon: 'queue', testid: 'nav-queue' },
  finance: { to: '/finance', label: 'nav.finance', icon: 'finance', testid: 'nav-finance' },
  projects: { to: '/projects', label: 'nav.projects', icon: 'project', testid: 'nav-projects' },
  inbox: { to: '/inbox', label: 'nav.inbox', icon: 'bell', testid: 'nav-inbox' },
  policies: { to: '/policies', label: 'nav.policies', icon: 'policy', testid: 'nav-policies' },
  resumptions: { to: '/resumptions', label: 'nav.resumptions', icon: 'resume', testid: 'nav-resumptions' },
  rules: { to: '/rules', label: 'nav.rules', icon: 'rules', testid: 'nav-rules' },
  figures: { to: '/figures', label: 'nav.figures', icon: 'figures', testid: 'nav-figures' },
  rechecks: { to: '/rechecks', label: 'recheck.title', icon: 'again', testid: 'nav-rechecks' },
  visits: { to: '/visits', label: 'visitList.title', icon: 'visit', testid: 'nav-visits' },
  plan: { to: '/plan', label: 'field.plan', icon: 'plan', testid: 'nav-plan' },
  campaigns: { to: '/campaigns', label: 'field.campaigns', icon: 'campaign', testid: 'nav-campaigns' },
  activities: { to: '/activities', label: 'field.activities', icon: 'talk', testid: 'nav-activities' },
  taskForces: { to: '/task-forces', label: 'field.taskForces', icon: 'people', testid: 'nav-task-forces' },
  findings: { to: '/findings', label: 'field.findings', icon: 'idea', testid: 'nav-findings' },
  methods: { to: '/work-methods', label: 'field.methods', icon: 'file', testid: 'nav-methods' },
  lists: { to: '/official-lists', label: 'officialLists.title', icon: 'list', testid: 'nav-lists' },
  imports: { to: '/imports', label: 'imports.title', icon: 'upload', testid: 'nav-imports' },
  departments: { to: '/departments', label: 'units.title', icon: 'firm', testid: 'nav-departments' },
  supervision: { to: '/supervision', label: 'nav.supervision', icon: 'warn', testid: 'nav-supervision' },
  voiceCodes: { to: '/voice-codes', label: 'voice.codes', icon: 'code', testid: 'nav-voice-codes' },
  me: { to: '/me', label: 'nav.me', icon: 'me', testid: 'nav-me' },
} as const satisfies Record<string, NavItem>

export interface NavGroup {
  label: Key
  items: NavItem[]
}

/** Everything the person may open, by what it is for, each group in the order of use; 我的 is always last. */
export function navGroups(): NavGroup[] {
  const groups: NavGroup[] = [
    {
      label: 'navGroup.work',
      items: [
        ITEMS.today,
        ...(can.issues() || can.recordVisits() ? [ITEMS.firms, ITEMS.issues] : []),
        ...(can.supervise() ? [ITEMS.supervision] : []),
        ...(can.recordVisits() ? [ITEMS.queue] : []),
        ...(can.orders() ? [ITEMS.orders] : []),
        ...(can.rechecks() ? [ITEMS.rechecks] : []),
        ...(can.inbox() ? [ITEMS.inbox] : []),
      ],
    },
    {
      label: 'navGroup.field',
      items: [
        ...(can.field() ? [ITEMS.visits] : []),
        ...(can.planVisits() ? [ITEMS.plan] : []),
        ...(can.field() ? [ITEMS.campaigns, ITEMS.activities, ITEMS.taskForces, ITEMS.findings] : can.projects() ? [ITEMS.findings] : []),
      ],
    },
    {
      label: 'navGroup.matters',
      items: [
        ...(can.policies() ? [ITEMS.policies] : []),
        ...(can.resumptions() ? [ITEMS.resumptions] : []),
        ...(can.finance() ? [ITEMS.finance] : []),
        ...(can.projects() ? [ITEMS.projects] : []),
        ...(can.figures() ? [ITEMS.figures] : []),
      ],
    },
    {
      label: 'navGroup.upkeep',
      items: [
        ...(can.importVisits() ? [ITEMS.imports] : []),
        ...(can.writeFirms() ? [ITEMS.lists] : []),
        ...(can.office() ? [ITEMS.voiceCodes, ITEMS.departments, ITEMS.methods] : []),
        ...(can.rules() ? [ITEMS.rules] : []),
        ITEMS.me,
      ],
    },
  ]
  return groups.filter((group) => group.items.length > 0)
}

export function navItems(): NavItem[] {
  return navGroups().flatMap((group) => group.items)
}

/** Five fit beside each other at 390 px; the rest is reached from 今日. */
export function tabItems(): NavItem[] {
  const items = navItems()
  return items.length <= 5 ? items : [...items.slice(0, 4), ITEMS.me]
}
