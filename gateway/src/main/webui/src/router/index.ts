import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'
import { session } from '@/session/session'
import { startApp } from './start'

declare module 'vue-router' {
  interface RouteMeta {
    /** No session needed. */
    open?: boolean
    /** A form: hides the tab bar. */
    focus?: boolean
  }
}

const officials: RouteRecordRaw[] = [
  { path: '', component: () => import('@/features/today/TodayPage.vue') },
  {
    path: 'firms',
    component: () => import('@/features/firms/FirmsPage.vue'),
    children: [{ path: ':id', component: () => import('@/features/firms/FirmPage.vue') }],
  },
  { path: 'visits/draft/:id', component: () => import('@/features/visits/VisitFormPage.vue'), meta: { focus: true } },
  { path: 'visits/done/:id', component: () => import('@/features/visits/VisitDonePage.vue') },
  { path: 'visits/:id/amend', component: () => import('@/features/visits/AmendPage.vue'), meta: { focus: true } },
  { path: 'visits', component: () => import('@/features/visits/VisitsPage.vue') },
  { path: 'visits/:id', component: () => import('@/features/visits/VisitPage.vue') },
  { path: 'queue', component: () => import('@/features/queue/QueuePage.vue') },
  {
    path: 'issues',
    component: () => import('@/features/issues/IssuesPage.vue'),
    children: [{ path: ':id', component: () => import('@/features/issues/IssuePage.vue') }],
  },
  {
    path: 'finance',
    component: () => import('@/features/finance/FinancePage.vue'),
    children: [
      { path: 'demands/:id', component: () => import('@/features/finance/DemandPage.vue') },
      { path: 'guarantees/:id', component: () => import('@/features/finance/GuaranteePage.vue') },
      { path: 'loans/:id', component: () => import('@/features/finance/LoanPage.vue') },
    ],
  },
  {
    path: 'projects',
    component: () => import('@/features/projects/ProjectsPage.vue'),
    children: [{ path: ':id', component: () => import('@/features/projects/ProjectPage.vue') }],
  },
  { path: 'supervision', component: () => import('@/features/supervision/SupervisionPage.vue') },
  { path: 'supervision/orders', component: () => import('@/features/supervision/OrdersPage.vue') },
  { path: 'figures', component: () => import('@/features/figures/FiguresPage.vue') },
  { path: 'figures/:service/:code', component: () => import('@/features/figures/FigureRowsPage.vue') },
  { path: 'rechecks', component: () => import('@/features/rechecks/RechecksPage.vue') },
  { path: 'plan', component: () => import('@/features/plan/PlanPage.vue') },
  { path: 'campaigns', component: () => import('@/features/campaigns/CampaignsPage.vue'), children: [{ path: ':id', component: () => import('@/features/campaigns/CampaignPage.vue') }] },
  { path: 'activities', component: () => import('@/features/activities/ActivitiesPage.vue'), children: [{ path: ':id', component: () => import('@/features/activities/ActivityPage.vue') }] },
  { path: 'task-forces', component: () => import('@/features/taskforces/TaskForcesPage.vue'), children: [{ path: ':id', component: () => import('@/features/taskforces/TaskForcePage.vue') }] },
  { path: 'findings', component: () => import('@/features/findings/FindingsPage.vue') },
  { path: 'work-methods', component: () => import('@/features/methods/MethodsPage.vue'), children: [{ path: ':id', component: () => import('@/features/methods/MethodPage.vue') }] },
  {
    path: 'policies',
    component: () => import('@/features/policies/PoliciesPage.vue'),
    children: [{ path: ':id', component: () => import('@/features/policies/PolicyPage.vue') }],
  },
  { path: 'resumptions', component: () => import('@/features/resumptions/ResumptionsPage.vue') },
  { path: 'imports', component: () => import('@/features/imports/ImportsPage.vue'), children: [{ path: ':id', component: () => import('@/features/imports/ImportPage.vue') }] },
  { path: 'official-lists', component: () => import('@/features/lists/ListsPage.vue'), children: [{ path: ':id', component: () => import('@/features/lists/ListPage.vue') }] },
  { path: 'voice-codes', component: () => import('@/features/voice/CodesPage.vue') },
  { path: 'departments', component: () => import('@/features/departments/DepartmentsPage.vue') },
  { path: 'rules', component: () => import('@/features/rules/RulesPage.vue') },
  { path: 'inbox', component: () => import('@/features/inbox/InboxPage.vue') },
  { path: 'me', component: () => import('@/features/me/MePage.vue') },
]

const routes: RouteRecordRaw[] = [
  { path: '/c/:token', component: () => import('@/features/confirm/ConfirmPage.vue'), meta: { open: true } },
  { path: '/r/:token', component: () => import('@/features/rechecks/FirmRecheckPage.vue'), meta: { open: true } },
  { path: '/v/:token', component: () => import('@/features/appointment/AppointmentPage.vue'), meta: { open: true } },
  { path: '/s/r/:token', component: () => import('@/features/voice/ReceiptPage.vue'), meta: { open: true } },
  { path: '/s/:token', component: () => import('@/features/voice/VoicePage.vue'), meta: { open: true } },
  { path: '/feedback', component: () => import('@/features/signin/FeedbackPage.vue'), meta: { open: true } },
  { path: '/sign-in', component: () => import('@/features/signin/SignInPage.vue') },
  { path: '/', component: () => import('@/shell/AppShell.vue'), children: officials },
  { path: '/:rest(.*)*', component: () => import('@/features/signin/NotFoundPage.vue'), meta: { open: true } },
]

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    await startApp()
    const known = session.me !== null
    if (to.path === '/sign-in') return known ? String(to.query.to ?? '/') : true
    return known || { path: '/sign-in', query: { to: to.fullPath } }
  })
  return router
}
