import { Tag, type TagColour } from '@identity/govuk'
import type { WebhookDeliveryState, WebhookStanding } from '@identity/graphql-client'
import { useWords } from '../../../words/words.ts'

const STANDINGS: Record<WebhookStanding, TagColour> = {
  IN_USE: 'green',
  NOT_VERIFIED: 'yellow',
  OFF_BY_STAFF: 'grey',
  OFF_GONE: 'red',
  OFF_FAILING: 'red',
}

/** How an endpoint stands, in a word. */
export function WebhookStandingTag({ standing }: { standing: WebhookStanding }) {
  const words = useWords('webhooks')
  return <Tag colour={STANDINGS[standing]}>{words(`standing.${standing}`)}</Tag>
}

const STATES: Record<WebhookDeliveryState, TagColour> = {
  WAITING: 'yellow',
  DELIVERED: 'green',
  DEAD: 'red',
}

/** How a delivery stands, in a word. */
export function DeliveryStateTag({ state }: { state: WebhookDeliveryState }) {
  const words = useWords('webhooks')
  return <Tag colour={STATES[state]}>{words(`state.${state}`)}</Tag>
}
