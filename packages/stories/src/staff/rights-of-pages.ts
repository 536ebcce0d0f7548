import type { Role } from './join-staff.ts'

/** The pages by which staff come in and go out, which are there for all. */
export const WAYS_IN: readonly string[] = [
  ...['/support/sign-in', '/support/callback', '/support/invitation'],
  ...['/support/sign-out', '/support/signed-out'],
]

/** Those that a member needs to show or to set up their second factor. */
export const FOR_SECOND_FACTOR: readonly string[] = [
  ...['/support/second-factor', '/support/second-factor/passkey-options'],
  ...['/support/second-factor/set-up', '/support/second-factor/set-up/app'],
]

const person = '/support/people/:id'
const task = '/support/tasks/:taskId'
const merge = '/support/merges/:id'
const admin = '/support/admin'
const service = `${admin}/services/:id`
const client = `${service}/clients/:clientId`
const webhook = `${admin}/webhooks/:id`

/** The roles for which a page is: they do what it is for. A page of the route table without a row here fails the story. */
const ROWS: readonly [readonly Role[], readonly string[]][] = [
  [
    ['AGENT', 'LEAD', 'OWNER'],
    [
      ...['/support', '/support/account', '/support/account/sessions'],
      ...[...FOR_SECOND_FACTOR, '/support/second-factor/recovery-codes'],
      ...['/support/people', person, `${person}/open`, `${person}/timeline`, `${person}/sessions`],
      ...[`${person}/lock`, `${person}/change/email/stop`],
      // All may look which accounts are alike, and what a merge of them would do.
      ...['/support/merges', merge, `${person}/merge`, `${person}/merge/:otherId`],
    ],
  ],
  [
    ['AGENT', 'LEAD'],
    [
      ...[`${person}/reveal`, `${person}/notes`, `${person}/link`, `${person}/unlink`],
      ...[`${person}/change/name`, `${person}/change/date-of-birth`, `${person}/change/email`],
      ...[`${person}/freeze`, `${person}/closed-record`, `${person}/merge/:otherId/check`],
      ...['/support/tasks', '/support/tasks/next', task, `${task}/ask`, `${task}/link`, `${task}/unlink`],
      ...[`${task}/not-matched`, `${task}/confirm`, `${task}/escalate`],
    ],
  ],
  [
    ['LEAD'],
    [
      ...[`${person}/dispute`, `${person}/displaced`, `${person}/release`, `${person}/withhold`],
      ...[`${person}/change/email/approve`, `${person}/change/email/undo`, `${task}/reopen`],
    ],
  ],
  [
    ['LEAD', 'OWNER'],
    [
      ...[`${person}/unlock`, `${person}/close`, `${person}/close/approve`, `${person}/close/refuse`],
      ...[`${person}/reopen`, '/support/people/waiting', `${merge}/refuse`, `${merge}/undo`],
      ...['/support/dashboard', '/support/dashboard.csv', '/support/dashboard.json'],
      ...[`${admin}/staff`, `${admin}/staff/:id`],
    ],
  ],
  [
    ['OWNER'],
    [
      ...[admin, `${admin}/staff/invite`, `${admin}/staff/:id/:act`, `${admin}/trns`],
      ...[`${admin}/switches`, `${admin}/switches/:name`, `${admin}/notices/:place`],
      ...[`${admin}/services`, `${admin}/services/new`, service, `${service}/change`],
      ...[`${service}/clients/new`, `${client}/change`, `${client}/secret`, `${client}/standing`],
      ...[`${admin}/webhooks`, `${admin}/webhooks/new`, webhook, `${webhook}/change`, `${webhook}/ping`],
      ...[
        `${webhook}/standing`,
        `${webhook}/remove`,
        `${webhook}/replay`,
        `${webhook}/deliveries/:deliveryId`,
      ],
    ],
  ],
]

/** The roles that a page is for; of the form on it, where fewer may send it than see it. */
export function rolesOf(path: string, of: 'page' | 'form' = 'page'): readonly Role[] | undefined {
  if (of === 'form' && path === merge) return ['LEAD', 'OWNER']
  return ROWS.find(([, paths]) => paths.includes(path))?.[0]
}

/** Every page that has a row, with those on the way in: once each. */
export const pagesWithRow: string[] = [...WAYS_IN, ...ROWS.flatMap(([, paths]) => paths)]
