import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'

const PAGE = '/support/admin/switches'
const NOTICE = '/support/admin/notices/teacher_pages'
const role = 'OWNER'
const none = { text: null, isUp: false, startsAt: null, endsAt: null, changedBy: null }
const turned = {
  name: 'MATCHING',
  isOn: false,
  until: '2026-11-28T12:00:00.000Z',
  reason: 'INCIDENT',
  changedAt: '2026-11-28T11:00:00.000Z',
  changedBy: 'Ama Mensah',
}

/** How everything stands, as the API says it. */
export const switchesOf = (changes: object = {}) => ({
  Switches: {
    switches: {
      switches: [
        { name: 'SENDING', isOn: true, until: null },
        { name: 'MATCHING', isOn: false, until: turned.until },
        { name: 'SIGN_UP', isOn: true, until: null },
      ],
      notices: [
        {
          ...{ place: 'TEACHER_PAGES', text: 'Signing in may be slow today.', isUp: true, changedBy: null },
          ...{ startsAt: turned.changedAt, endsAt: turned.until },
        },
        { place: 'SUPPORT_PAGES', ...none },
      ],
      history: [turned, { ...turned, isOn: true, until: null, reason: 'OVER', changedBy: null }],
      ...changes,
    },
  },
})
const answers = switchesOf()
const refused = { PutUpNotice: { __typename: 'NoticeRefused', problem: 'EMPTY' } }

export const visits: Visit[] = [
  staffPage('switches', PAGE, { role, answers }),
  staffPage('switches that were never turned', PAGE, { role, answers: switchesOf({ history: [] }) }),
  staffPage('turn a switch off', `${PAGE}/sending`, { role, answers }),
  staffPage('turn a switch off without a reason', `${PAGE}/sending`, { role, answers, form: { to: 'off' } }),
  staffPage('turn a switch on', `${PAGE}/matching`, { role, answers }),
  staffPage('notice', NOTICE, { role, answers }),
  staffPage('notice refused', NOTICE, { role, answers, outcomes: refused, form: { text: '' } }),
]
