import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../testing/page-parts.ts'
import { aSharedWeb, type PageResponse } from '../../../testing/web.fixture.ts'
import { aQueue, theCounts } from './tasks.builder.ts'

const web = aSharedWeb()

async function open(path = '/support/tasks', queue: Parameters<typeof aQueue>[0] = {}) {
  await web.signInStaff()
  web.api.answers = aQueue(queue)
  return web.get(path)
}
const asked = () => web.sent('SupportTasks').at(-1)
const cells = ({ $ }: PageResponse) =>
  $('main tbody td')
    .map((_, cell) => $(cell).text().replace(/\s+/g, ' ').trim())
    .get()
const main = ({ $ }: PageResponse) => $('main').text().replace(/\s+/g, ' ')
const location = ({ headers }: PageResponse) => headers.get('location')

/** Posts to the queue, and follows to the page that says what came of it. */
async function act(path: string, form: Record<string, string> | string[][]) {
  web.api.answers = aQueue()
  const done = await web.post(path, form)
  return { done, said: done.headers.getSetCookie().join(';') }
}

describe('the queue', () => {
  test('says what each task is about, when it is due and who has it', async () => {
    const page = await open('/support/tasks', {
      tasks: [
        {
          lock: {
            by: { name: 'Ben Okafor' },
            until: '2026-11-27T16:42:00Z',
            isYours: false,
            isTakenFromYou: false,
          },
        },
      ],
    })
    expect(page.$('h1').text()).toBe('Open tasks (1)')
    expect(cells(page)).toEqual([
      'Select task 7F3A-91C2',
      '7F3A-91C2No record foundSR, from Register for a National Professional Qualification',
      '19 November 2026',
      '26 November 2026 Late',
      'New',
      'UnassignedOpen by Ben Okafor',
    ])
  })

  test('tells an agent that a lead took a task over from them', async () => {
    const lock = {
      by: { name: 'Ben Okafor' },
      until: '2026-11-27T16:42:00Z',
      isYours: false,
      isTakenFromYou: true,
    }
    expect(main(await open('/support/tasks', { tasks: [{ lock }] }))).toContain(
      'Ben Okafor took this task over from you',
    )
  })

  test('leads to a task and from there back to the list as it was filtered', async () => {
    const { $ } = await open('/support/tasks?reason=NO_MATCH&sort=DUE')
    expect($('main tbody a').attr('href')).toBe(
      '/support/tasks/task-1?return=%2Fsupport%2Ftasks%3Freason%3DNO_MATCH%26sort%3DDUE',
    )
  })

  test('is asked for by the filter of its address, and shows it', async () => {
    const { $ } = await open('/support/tasks?reason=NO_MATCH&assignee=me&due=LATE&service=npq&sort=DUE')
    expect(asked()).toEqual({
      filter: { status: 'OPEN', heldBy: 'ME', reasons: ['NO_MATCH'], due: 'LATE', serviceId: 'npq' },
      sort: 'DUE',
      after: null,
    })
    expect($('#reason').val()).toBe('NO_MATCH')
    expect(textsOf($, '.moj-filter__tag')).toEqual([
      'Remove this filter: No record found',
      'Remove this filter: Me',
      'Remove this filter: Late',
      'Remove this filter: Register for a National Professional Qualification',
    ])
    expect($('.moj-filter form').attr('method')).toBe('get')
  })

  test('sorts by links in the head of its columns', async () => {
    const { $ } = await open('/support/tasks?due=LATE&after=c1')
    const links = $('main thead a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(links).toEqual(['/support/tasks?due=LATE&sort=NEWEST', '/support/tasks?due=LATE&sort=DUE'])
    expect($('main thead th[aria-sort=ascending]').text()).toContain('Opened')
  })

  test('pages on, and counts no further than 1,000', async () => {
    const page = await open('/support/tasks?due=LATE', {
      total: 1000,
      isTotalCapped: true,
      pageInfo: { hasNextPage: true, endCursor: 'c1' },
    })
    expect(page.$('h1').text()).toBe('Open tasks (1,000+)')
    expect(page.$('a[rel=next]').attr('href')).toBe('/support/tasks?due=LATE&after=c1')
  })

  test.each([
    ['', 'No tasks are waiting'],
    ['?due=LATE', 'No tasks match these filters'],
  ])('without tasks (%s) says so', async (query, sentence) => {
    const page = await open(`/support/tasks${query}`, { tasks: [] })
    expect(main(page)).toContain(sentence)
    expect(page.$('main a[href="/support/tasks"]').length > 0).toBe(query !== '')
  })

  test('of closed tasks says how each ended', async () => {
    const page = await open('/support/tasks?status=CLOSED', {
      tasks: [{ status: 'CLOSED', outcome: 'NOT_MATCHED', closedAt: '2026-11-27T16:42:00Z' }],
    })
    expect(page.$('h1').text()).toBe('Closed tasks (1)')
    expect(cells(page).slice(1, 3)).toEqual(['27 November 2026', 'Not matched'])
    expect(page.$('main input[type=checkbox]')).toHaveLength(0)
  })

  test('has no way to hold what an agent types in the address but a reference', async () => {
    const { $ } = await open()
    expect(
      $('.moj-filter form input[type=text]')
        .map((_, input) => $(input).attr('name'))
        .get(),
    ).toEqual(['reference'])
  })

  test('is refused to a role that may not see it', async () => {
    await web.signInStaff('OWNER')
    web.api.refusals.SupportTasks = { code: 'FORBIDDEN', roles: ['AGENT', 'LEAD'] }
    const { status, $ } = await web.get('/support/tasks')
    expect([status, $('h1').text()]).toEqual([403, 'You do not have permission to do this'])
  })
})

describe('tasks that are ticked', () => {
  test('are assigned to the agent, and the list stays filtered', async () => {
    await open()
    web.api.outcomes.AssignTasks = { __typename: 'TasksAssigned', count: 2, leftIds: [] }
    const { done } = await act('/support/tasks?due=LATE', [
      ['intent', 'assign'],
      ['task', 'task-1'],
      ['task', 'task-2'],
    ])
    expect([done.status, location(done)]).toEqual([303, '/support/tasks?due=LATE'])
    expect(web.sent('AssignTasks')).toEqual([
      { input: { taskIds: ['task-1', 'task-2'], assigneeId: 'member-1' } },
    ])
  })

  test('are assigned by a lead to a colleague', async () => {
    await web.signInStaff('LEAD')
    web.api.outcomes.AssignTasks = { __typename: 'TasksAssigned', count: 1, leftIds: ['task-2'] }
    await act('/support/tasks', { intent: 'assign', task: 'task-1', assignee: 'member-2' })
    expect(web.sent('AssignTasks')).toEqual([{ input: { taskIds: ['task-1'], assigneeId: 'member-2' } }])
  })

  test('need to be ticked', async () => {
    await open()
    const { done } = await act('/support/tasks', { intent: 'assign' })
    expect(done.status).toBe(400)
    expect(textsOf(done.$, '.govuk-error-summary__list a')).toEqual(['Select at least one task'])
    expect(done.$('.govuk-error-summary__list a').attr('href')).toBe('#task')
    expect(web.sent('AssignTasks')).toEqual([])
  })

  test.each([
    ['LEAD_NEEDED', 'Only a lead can assign tasks to a colleague'],
    ['NOT_ON_THE_DESK', 'Select a colleague who works tasks'],
    ['OWN_IDENTITY', 'Select a colleague whom the task is not about'],
  ])('are refused with %s in words', async (reason, sentence) => {
    await open()
    web.api.outcomes.AssignTasks = { __typename: 'AssigneeRefused', reason }
    const { done } = await act('/support/tasks', { intent: 'assign', task: 'task-1' })
    expect([done.status, textsOf(done.$, '.govuk-error-summary__list a')]).toEqual([400, [sentence]])
  })
})

describe('a view', () => {
  test('leads to the queue as it was filtered', async () => {
    const { $ } = await open()
    const link = $('main a').filter((_, one) => $(one).text() === 'Late and mine')
    expect(link.attr('href')).toBe('/support/tasks?status=OPEN&reason=NO_MATCH&assignee=me&due=LATE&sort=DUE')
  })

  test('is saved without the reference and the person of the address', async () => {
    await open()
    web.api.outcomes.SaveTaskView = { __typename: 'TaskViewSaved' }
    const { done } = await act('/support/tasks?due=LATE&reference=7F3A-91C2&identity=i-1', {
      intent: 'save-view',
      name: ' Late ',
    })
    expect(done.status).toBe(303)
    expect(web.sent('SaveTaskView')).toEqual([
      { input: { name: 'Late', filter: { status: 'OPEN', heldBy: 'ANYONE', due: 'LATE' }, sort: 'OLDEST' } },
    ])
  })

  test.each([
    ['', 'Enter a name for the view'],
    ['x'.repeat(51), 'The name of the view must be 50 characters or less'],
  ])('named “%s” is refused', async (name, sentence) => {
    await open()
    const { done } = await act('/support/tasks', { intent: 'save-view', name })
    expect([done.status, textsOf(done.$, '.govuk-error-summary__list a')]).toEqual([400, [sentence]])
    expect(done.$('#name').val() ?? '').toBe(name)
  })

  test('too many are refused', async () => {
    await open()
    web.api.outcomes.SaveTaskView = { __typename: 'TooManyTaskViews', most: 20 }
    const { done } = await act('/support/tasks', { intent: 'save-view', name: 'One more' })
    expect(textsOf(done.$, '.govuk-error-summary__list a')).toEqual(['Remove a view first: you can keep 20'])
  })

  test('is removed', async () => {
    await open()
    web.api.outcomes.RemoveTaskView = { __typename: 'TaskViewRemoved' }
    const { done } = await act('/support/tasks', { intent: 'remove-view', view: 'view-1' })
    expect(location(done)).toBe('/support/tasks')
    expect(web.sent('RemoveTaskView')).toEqual([{ id: 'view-1' }])
  })
})

describe('the next task', () => {
  test('is opened by the button', async () => {
    await web.signInStaff()
    web.api.outcomes.NextTask = { __typename: 'TaskTaken', task: { id: 'task-9' } }
    expect(location(await web.post('/support/tasks/next'))).toBe('/support/tasks/task-9')
  })

  test('is not taken by opening its address', async () => {
    await web.signInStaff()
    expect(location(await web.get('/support/tasks/next'))).toBe('/support/tasks')
    expect(web.sent('NextTask')).toEqual([])
  })

  test('is said not to be there when none is left', async () => {
    await web.signInStaff()
    web.api.outcomes.NextTask = { __typename: 'NoTaskLeft' }
    const { status, $ } = await web.get(location(await web.post('/support/tasks/next')) ?? '')
    expect([status, $('h1').text()]).toEqual([200, 'No task is waiting for you'])
  })
})

describe('the counts on the home page', () => {
  async function home(role: 'AGENT' | 'OWNER', counts: Parameters<typeof theCounts>[0] = {}) {
    await web.signInStaff(role)
    web.api.answers = theCounts(counts)
    return web.get('/support')
  }

  test('lead an agent to the tasks that they count', async () => {
    const { $ } = await home('AGENT')
    const tiles = $('.app-tiles a')
      .map((_, link) => `${$(link).parent().text()} ${$(link).attr('href')}`)
      .get()
    expect(tiles).toEqual([
      '3 assigned to you /support/tasks?assignee=me',
      '8 unassigned /support/tasks?assignee=none',
      '2 late /support/tasks?due=LATE',
      '1 due today /support/tasks?due=TODAY',
      '12 open /support/tasks',
    ])
    expect(textsOf($, 'main dt a')).toEqual(['No record found', 'Teacher says the record is not theirs'])
  })

  test('say when the last task was closed, once nothing waits', async () => {
    expect(main(await home('AGENT', { open: 0, byReason: [] }))).toMatch(
      /Nothing is waiting\. The last task was closed at/,
    )
  })

  test('are figures only for a service owner, whom they warn that bank holidays run out', async () => {
    const page = await home('OWNER', { areBankHolidaysRunningOut: true })
    expect(page.$('.app-tiles a')).toHaveLength(0)
    expect(main(page)).toContain('Our list of bank holidays ends on 26 December 2028')
    expect(main(await home('OWNER'))).not.toContain('bank holidays')
    expect(main(await home('AGENT', { areBankHolidaysRunningOut: true }))).not.toContain('bank holidays')
  })
})
