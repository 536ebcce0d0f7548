import { Button, Checkboxes, Input, Radios } from '@identity/govuk'
import { HubSecretChange, WebhookEventType, type WebhookProblem } from '@identity/graphql-client'
import { Heading } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { readFormWithLists } from '../../../journeys/question/question-form.ts'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { SupportPage } from '../../shell/support-page.tsx'

const TYPES = Object.values(WebhookEventType).filter((type) => type !== WebhookEventType.PING)
const HUB = Object.values(HubSecretChange)

/** The form as it was filled in. */
export type Filled = Awaited<ReturnType<typeof readWebhookForm>>

export function readWebhookForm(request: Request) {
  const texts = ['endpointId', 'version', 'clientId', 'url', 'isThin', 'hub'] as const
  return readFormWithLists(request, texts, ['eventTypes'] as const)
}

/** The settings that a form asks for. What no page sends is left out, and the API checks the rest. */
export const settingsOf = ({ url, eventTypes, isThin, hub }: Filled) => ({
  url: url.trim(),
  eventTypes: TYPES.filter((type) => eventTypes.includes(type)),
  isThin: isThin === 'yes',
  hubSecret: HUB.find((one) => one === hub) ?? HubSecretChange.KEEP,
})

const FIELDS: Partial<Record<WebhookProblem, string>> = {
  ...{ NO_TYPES: 'eventTypes', NO_CLIENT: 'clientId', OUR_OWN: 'clientId', TOO_MANY: 'clientId' },
}

type WebhookFormProps = {
  heading: ReactNode
  back: string
  filled: Filled
  /** A new endpoint: its client is asked for. */
  isNew: boolean
  hasHubSecret: boolean
  problem: WebhookProblem | null
}

/** The settings of an endpoint, new or not. */
export function WebhookForm({ heading, back, filled, isNew, hasHubSecret, problem }: WebhookFormProps) {
  const words = useWords('webhooks')
  const sentence = problem && words(`problem.${problem}`)
  const field = problem && (FIELDS[problem] ?? 'url')
  const errorOf = (name: string) => (field === name ? sentence : undefined)
  return (
    <SupportPage
      heading={heading}
      back={back}
      errors={sentence && field ? [{ text: sentence, href: `#${field}` }] : []}
    >
      <Heading>{heading}</Heading>
      <SupportForm>
        <input
          type="hidden"
          name={isNew ? 'endpointId' : 'version'}
          value={isNew ? filled.endpointId : filled.version}
        />
        {isNew && (
          <Input
            id="clientId"
            name="clientId"
            label={{ text: words('form.client') }}
            value={filled.clientId}
            errorMessage={errorOf('clientId')}
            spellCheck={false}
            autocomplete="off"
          />
        )}
        <Input
          id="url"
          name="url"
          label={{ text: words('form.url') }}
          hint={words('form.url.hint')}
          value={filled.url}
          errorMessage={errorOf('url')}
          spellCheck={false}
          autocomplete="off"
        />
        <Checkboxes
          name="eventTypes"
          isSmall
          legend={{ text: words('form.eventTypes'), size: 'm' }}
          items={TYPES.map((value) => ({
            value,
            text: words(`type.${value}`),
            hint: words(`about.${value}`),
          }))}
          values={filled.eventTypes}
          errorMessage={errorOf('eventTypes')}
        />
        <Radios
          name="isThin"
          legend={{ text: words('form.thin'), size: 'm' }}
          items={(['no', 'yes'] as const).map((value) => ({ value, text: words(`form.thin.${value}`) }))}
          value={filled.isThin || 'no'}
        />
        <Radios
          name="hub"
          legend={{ text: words('form.hub'), size: 'm' }}
          hint={words('form.hub.hint')}
          items={
            hasHubSecret
              ? [
                  { value: HubSecretChange.KEEP, text: words('form.hub.keep') },
                  { value: HubSecretChange.NEW, text: words('form.hub.new') },
                  { value: HubSecretChange.NONE, text: words('form.hub.stop') },
                ]
              : [
                  { value: HubSecretChange.KEEP, text: words('form.hub.none') },
                  { value: HubSecretChange.NEW, text: words('form.hub.first') },
                ]
          }
          value={filled.hub || HubSecretChange.KEEP}
        />
        <Button preventDoubleClick>{words('form.save')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
