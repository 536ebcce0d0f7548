import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'

const PAGE = '/support/admin/trns'
const role = 'OWNER'

/** How long the list is, as the API says it. */
export const withheldTrnsOf = (total: number) => ({ WithheldTrns: { withheldTrns: { total } } })

const answers = withheldTrnsOf(1204)
const form = { trns: '3100001\n\n3100002\n3100003', act: 'check' }
const outcomes = (places: number[]) => ({ WithheldAmong: { __typename: 'TrnsChecked', places } })

export const visits: Visit[] = [
  staffPage('leaked TRNs', PAGE, { role, answers }),
  staffPage('leaked TRNs of which there are none', PAGE, { role, answers: withheldTrnsOf(0) }),
  staffPage('leaked TRNs with nothing typed', PAGE, { role, answers, form: { trns: '', act: '' } }),
  staffPage('leaked TRNs of which some are on the list', PAGE, {
    role,
    answers,
    form,
    outcomes: outcomes([1, 3]),
  }),
  staffPage('leaked TRNs with a line that is none', PAGE, {
    ...{ role, answers, form },
    outcomes: { WithheldAmong: { __typename: 'TrnsUnread', places: [2] } },
  }),
]
