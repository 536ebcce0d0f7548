import { expect, test } from 'vitest'
import { visitAsStaff } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'

const web = aSharedWeb()

test.each([
  ['/support/tasks?reason=NO_MATCH', 'SupportTasks'],
  ['/support/merges?show=MERGED', 'Merges'],
  ['/support/people/one/timeline', 'PersonTimelinePage'],
  ['/support/people/one/notes', 'PersonNotesPage'],
])(
  'a place that the API cannot read leads to the first page of %s, with its filter',
  async (list, operation) => {
    const refusals = { [operation]: { code: 'BAD_USER_INPUT' as const } }
    const cut = `${list}${list.includes('?') ? '&' : '?'}after=cut&pages=short`
    const { status, headers } = await visitAsStaff(web, cut, { refusals })
    expect([status, headers.get('location')]).toEqual([303, list])
    // The first page itself leads nowhere: that would be a circle.
    expect((await visitAsStaff(web, list, { refusals })).status).toBe(400)
  },
)
