import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'
import {
  aDelivery,
  anEndpoint,
  aPing,
  aWaitingDelivery,
  aWaitingPing,
  DELIVERY_ID,
  endpointAnswer,
  endpointList,
  failing,
  givenUp,
  turnedOff,
  WEBHOOK_ID,
} from './webhooks.builder.ts'

const role = 'OWNER'
const one = webhookPath(WEBHOOK_ID)
const again = webhookPath(WEBHOOK_ID, `deliveries/${DELIVERY_ID}`)
const page = (name: string) => webhookPath(WEBHOOK_ID, name)
const answers = { ...endpointList(), ...endpointAnswer() }
const off = endpointAnswer(anEndpoint(turnedOff))
const gone = endpointAnswer(null)
const log = [aWaitingDelivery, aDelivery(), aDelivery(givenUp), aPing()]
const refused = (problem: string) => ({ __typename: 'WebhookSettingsRefused', problem })
const saved = { __typename: 'WebhookEndpointSaved', hubSecret: 'a-made-up-secret-for-a-picture' }
const preview = {
  PreviewWebhookReplay: { previewWebhookReplay: { deliveries: 12, oldestAt: '2026-11-27T08:00:00.000Z' } },
}
const nothingDead = { PreviewWebhookReplay: { previewWebhookReplay: { deliveries: 0, oldestAt: null } } }

export const visits: Visit[] = [
  staffPage('webhook endpoints', WEBHOOKS_PATH, {
    role,
    answers: endpointList([
      anEndpoint(),
      anEndpoint(failing),
      anEndpoint(turnedOff),
      anEndpoint({ standing: 'NOT_VERIFIED', lastSuccessAt: null, isClientInUse: false }),
    ]),
  }),
  staffPage('webhook endpoints without any', WEBHOOKS_PATH, { role, answers: endpointList([]) }),
  staffPage('webhook endpoints of a client without any', `${WEBHOOKS_PATH}?client=register-for-npq`, {
    role,
    answers: endpointList([]),
  }),
  staffPage('webhook endpoint', one, {
    role,
    answers: endpointAnswer(anEndpoint(), { log, pings: [aPing()] }),
  }),
  staffPage('webhook endpoint that is new, with a ping on its way', one, {
    role,
    answers: endpointAnswer(anEndpoint({ standing: 'NOT_VERIFIED', isHostAllowed: true, isThin: true }), {
      pings: [aWaitingPing],
    }),
  }),
  staffPage('webhook endpoint that is off, narrowed to what is not there', `${one}?state=DEAD&type=PING`, {
    role,
    answers: endpointAnswer(anEndpoint(turnedOff), { pings: [aPing(givenUp)] }),
  }),
  staffPage('webhook endpoint that was removed', one, { role, answers: gone }),
  staffPage('add a webhook endpoint', `${WEBHOOKS_PATH}/new?client=register-for-npq`, { role }),
  ...['INSIDE_NAME', 'NO_TYPES', 'NO_CLIENT'].map((problem) =>
    staffPage(`add a webhook endpoint refused: ${problem}`, `${WEBHOOKS_PATH}/new`, {
      role,
      outcomes: { AddWebhookEndpoint: refused(problem) },
      form: { url: 'https://metadata.internal/', endpointId: WEBHOOK_ID },
    }),
  ),
  staffPage('the secret of a new webhook endpoint', `${WEBHOOKS_PATH}/new`, {
    role,
    outcomes: { AddWebhookEndpoint: saved },
    form: { endpointId: WEBHOOK_ID },
  }),
  staffPage('a webhook endpoint whose form was sent twice', `${WEBHOOKS_PATH}/new`, {
    role,
    outcomes: { AddWebhookEndpoint: { __typename: 'WebhookEndpointTaken' } },
    form: { endpointId: WEBHOOK_ID },
  }),
  staffPage('change a webhook endpoint', page('change'), { role, answers }),
  staffPage('change a webhook endpoint with a secret', page('change'), {
    role,
    answers: endpointAnswer(anEndpoint({ hasHubSecret: true })),
  }),
  staffPage('change a webhook endpoint that a colleague changed', page('change'), {
    role,
    answers,
    outcomes: { ChangeWebhookEndpoint: { __typename: 'WebhookChangedMeanwhile' } },
    form: { version: 'old' },
  }),
  staffPage('turn a webhook endpoint off', page('standing'), { role, answers }),
  staffPage('turn a webhook endpoint on', page('standing'), { role, answers: off }),
  staffPage('turn a webhook endpoint off that is off', page('standing'), {
    role,
    answers: off,
    outcomes: { ChangeWebhookStanding: { __typename: 'WebhookStandingKept' } },
    form: { change: 'DISABLE' },
  }),
  staffPage('remove a webhook endpoint', page('remove'), { role, answers }),
  staffPage('remove a webhook endpoint that is gone', page('remove'), {
    role,
    answers: gone,
    outcomes: { RemoveWebhookEndpoint: { __typename: 'WebhookNotFound' } },
    form: {},
  }),
  staffPage('ping a webhook endpoint', page('ping'), { role, answers }),
  staffPage('ping a webhook endpoint while one is on its way', page('ping'), {
    role,
    answers,
    outcomes: { PingWebhookEndpoint: { __typename: 'WebhookPingUnderWay' } },
    form: {},
  }),
  staffPage('send a delivery again', again, {
    role,
    answers: endpointAnswer(anEndpoint(), { log: [aDelivery(givenUp)] }),
  }),
  staffPage('send a delivery again that was taken, to an endpoint that is off', again, {
    role,
    answers: endpointAnswer(anEndpoint(turnedOff), { log: [aDelivery()] }),
  }),
  staffPage('send a delivery again that waits', again, {
    role,
    answers: endpointAnswer(anEndpoint(), { log: [aWaitingDelivery] }),
  }),
  staffPage('send a delivery again that a colleague sent', again, {
    role,
    answers: endpointAnswer(anEndpoint(), { log: [aWaitingDelivery] }),
    outcomes: { ReplayWebhookDelivery: { __typename: 'NothingToReplay' } },
    form: { endedAt: '2026-11-28T09:00:02.000Z' },
  }),
  staffPage('send again what was given up', page('replay'), { role, answers }),
  staffPage('send again what was given up: nothing was', page('replay'), {
    role,
    answers: { ...answers, ...nothingDead },
    form: { hours: '24' },
  }),
  staffPage('check what is sent again', page('replay'), {
    role,
    answers: { ...off, ...preview },
    form: { hours: '24' },
  }),
]
