import { type StaffOperation, type StaffRole, staffOperations } from '@identity/graphql-client'
import { matchRoutes } from '@remix-run/react'

/** A page is open to the roles of the operation that it is for. An act that the API refuses for another reason than the role names its roles. */
type Rule = StaffOperation | readonly StaffRole[]

/**
 * The pages below /support: the one table of whom each is open to. Links and buttons ask it (`mayOpen`), and so does `requireStaff`, before a
 * form is shown that could only be refused. The API decides all the same.
 */
export const PAGE_RULES = {
  '/support': 'staffSession',
  '/support/account': 'ownStaffSessions',
  '/support/account/sessions': 'endOwnStaffSessions',
  '/support/admin': 'services',
  '/support/admin/notices/:place': 'putUpNotice',
  '/support/admin/services': 'services',
  '/support/admin/services/:id': 'service',
  '/support/admin/services/:id/change': 'changeService',
  '/support/admin/services/:id/clients/:clientId/change': 'changeClient',
  '/support/admin/services/:id/clients/:clientId/secret': 'rotateClientSecret',
  '/support/admin/services/:id/clients/:clientId/standing': 'changeClientStanding',
  '/support/admin/services/:id/clients/new': 'addClient',
  '/support/admin/services/new': 'addService',
  '/support/admin/staff': 'staffMembers',
  '/support/admin/staff/:id': 'staffMember',
  '/support/admin/staff/:id/:act': 'staffMember',
  '/support/admin/staff/invite': 'inviteStaffMember',
  '/support/admin/switches': 'switches',
  '/support/admin/switches/:name': 'turnSwitch',
  '/support/admin/trns': 'withheldTrns',
  '/support/admin/webhooks': 'webhookEndpoints',
  '/support/admin/webhooks/:id': 'webhookEndpoint',
  '/support/admin/webhooks/:id/change': 'changeWebhookEndpoint',
  '/support/admin/webhooks/:id/deliveries/:deliveryId': 'replayWebhookDelivery',
  '/support/admin/webhooks/:id/ping': 'pingWebhookEndpoint',
  '/support/admin/webhooks/:id/remove': 'removeWebhookEndpoint',
  '/support/admin/webhooks/:id/replay': 'replayWebhookDeliveries',
  '/support/admin/webhooks/:id/standing': 'changeWebhookStanding',
  '/support/admin/webhooks/new': 'addWebhookEndpoint',
  '/support/dashboard': 'dashboard',
  '/support/dashboard.csv': 'dashboard',
  '/support/dashboard.json': 'dashboard',
  '/support/merges': 'merges',
  '/support/merges/:id': 'merge',
  '/support/merges/:id/refuse': 'refuseMerge',
  '/support/merges/:id/undo': 'undoMerge',
  '/support/people': 'searchPeople',
  '/support/people/:id': 'person',
  '/support/people/:id/change/date-of-birth': 'changeDateOfBirth',
  '/support/people/:id/change/email': 'proposeEmailChange',
  '/support/people/:id/change/email/approve': 'approveEmailChange',
  '/support/people/:id/change/email/stop': 'stopEmailChange',
  '/support/people/:id/change/email/undo': 'undoEmailChange',
  '/support/people/:id/change/name': 'changeOfficialName',
  '/support/people/:id/close': 'closeIdentity',
  '/support/people/:id/close/approve': 'approveClosure',
  '/support/people/:id/close/refuse': 'refuseClosure',
  '/support/people/:id/closed-record': 'decideClosedRecord',
  '/support/people/:id/displaced': 'decideDisplacement',
  '/support/people/:id/dispute': 'decideDispute',
  '/support/people/:id/freeze': 'freezeLink',
  '/support/people/:id/link': 'linkRecord',
  '/support/people/:id/lock': 'lockIdentity',
  '/support/people/:id/merge': 'proposeMerge',
  '/support/people/:id/merge/:otherId': 'proposeMerge',
  '/support/people/:id/merge/:otherId/check': 'proposeMerge',
  '/support/people/:id/notes': 'personNotes',
  '/support/people/:id/open': 'openPerson',
  '/support/people/:id/release': 'releaseWithheldTrn',
  '/support/people/:id/reopen': 'reopenIdentity',
  '/support/people/:id/reveal': 'revealFact',
  '/support/people/:id/sessions': 'person',
  '/support/people/:id/timeline': 'personTimeline',
  '/support/people/:id/unlink': ['LEAD'], // an agent unlinks a record from a task only
  '/support/people/:id/unlock': 'unlockIdentity',
  '/support/people/:id/withhold': 'refuseWithheldTrn',
  '/support/people/waiting': 'proposalsWaiting',
  '/support/tasks': 'supportTasks',
  '/support/tasks/:taskId': 'supportTask',
  '/support/tasks/:taskId/ask': 'askTeacher',
  '/support/tasks/:taskId/confirm': 'confirmLink',
  '/support/tasks/:taskId/escalate': 'escalateTask',
  '/support/tasks/:taskId/link': 'linkRecord',
  '/support/tasks/:taskId/not-matched': 'closeAsNotMatched',
  '/support/tasks/:taskId/reopen': 'reopenTask',
  '/support/tasks/:taskId/unlink': 'unlinkRecord',
  '/support/tasks/next': 'nextTask',
} as const satisfies Record<string, Rule>

const routes = Object.keys(PAGE_RULES).map((path) => ({ path }))

/** True for an operation that the API opens to a role. */
export function mayDo(operation: StaffOperation, role: StaffRole): boolean {
  return rolesFor(operation).includes(role)
}

/** The roles to which a page is open, by its address with or without a query. Null: it is not among them, such as a page on the way in. */
export function rolesOf(path: string): readonly StaffRole[] | null {
  const [pathname = ''] = path.split('?')
  const [match] = matchRoutes(routes, pathname)?.slice(-1) ?? []
  return match ? rolesFor(PAGE_RULES[match.route.path as keyof typeof PAGE_RULES]) : null
}

/** True for a page that a role may open: links lead there, and buttons post there. */
export function mayOpen(path: string, role: StaffRole): boolean {
  return rolesOf(path)?.includes(role) ?? false
}

function rolesFor(rule: Rule): readonly StaffRole[] {
  return typeof rule === 'string' ? staffOperations[rule] : rule
}
