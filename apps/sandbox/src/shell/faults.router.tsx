/** @jsxRuntime automatic */
import type { Request, Router } from 'express'
import type { FaultSwitch } from './fault-switch.ts'
import { type FaultChoices, type FaultFormProblem, FaultsPage } from './faults.page.tsx'
import type { RoomTools } from './room.ts'
import { roomRouter } from './room-router.ts'

type FaultsRouterOptions<Fault extends string> = FaultChoices<Fault> & { faultSwitch: FaultSwitch<Fault> }

const MOST_TIMES = 1_000

/** The page and the JSON that set a fault switch: a form comes back to the page, JSON is answered with the new state. */
export function faultsRouter<Fault extends string>(
  { sendPage }: RoomTools,
  { faultSwitch, ...options }: FaultsRouterOptions<Fault>,
): Router {
  const router = roomRouter()

  router.get(options.path, (request, response) => {
    if (!request.accepts('html')) return void response.json(faultSwitch.state())
    sendPage(response, 200, (frame) => (
      <FaultsPage frame={frame} options={options} state={faultSwitch.state()} />
    ))
  })

  router.post(options.path, (request, response) => {
    const typed = typedIn(request)
    const wish = readWish(options, typed)
    if (!('message' in wish)) {
      faultSwitch.set(wish.fault, wish.times)
      return request.is('json')
        ? void response.json(faultSwitch.state())
        : response.redirect(303, options.path)
    }
    if (request.is('json')) return void response.status(400).json({ error: wish.message })
    sendPage(response, 400, (frame) => (
      <FaultsPage frame={frame} options={options} state={faultSwitch.state()} typed={typed} problem={wish} />
    ))
  })

  return router
}

function typedIn(request: Request): { fault: string; times: string } {
  const body: Record<string, unknown> = request.body ?? {}
  return { fault: String(body.fault ?? ''), times: String(body.times ?? '').trim() }
}

function readWish<Fault extends string>(
  { choices }: FaultChoices<Fault>,
  typed: { fault: string; times: string },
): { fault: Fault | 'ok'; times: number | null } | FaultFormProblem {
  const fault = typed.fault === 'ok' ? 'ok' : choices.find((choice) => choice.fault === typed.fault)?.fault
  if (!fault) return { field: 'fault', message: 'Select what it should do with requests' }
  if (typed.times === '') return { fault, times: null }
  const times = Number(typed.times)
  if (Number.isInteger(times) && times >= 1 && times <= MOST_TIMES) return { fault, times }
  return { field: 'times', message: `Number of requests must be a whole number between 1 and ${MOST_TIMES}` }
}
