import { Button, Checkboxes, Input, Radios, Textarea } from '@identity/govuk'
import { Heading } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { SupportPage } from '../../shell/support-page.tsx'
import {
  AUTH_METHODS,
  CLIENT_BOXES,
  CLIENT_LISTS,
  CLIENT_SWITCHES,
  CLIENT_TEXTS,
  type Filled,
  textOf,
} from './settings-form.ts'
import { useProblems } from './settings-problems.ts'

type Props = {
  heading: ReactNode
  back: string
  asksId: boolean
  version: string | null
  filled: Filled
  problems: readonly string[]
}

/** The form of the settings of a client, new or not. */
export function ClientForm({ heading, back, asksId, version, filled, problems }: Props) {
  const words = useWords('manage-services')
  const { errors, errorOf } = useProblems(problems)
  return (
    <SupportPage heading={heading} back={back} errors={errors}>
      <Heading>{heading}</Heading>
      <SupportForm>
        {version && <input type="hidden" name="version" value={version} />}
        {asksId && (
          <Input
            id="id"
            name="id"
            label={{ text: words('field.clientId') }}
            hint={words('hint.id')}
            value={textOf(filled, 'id')}
            errorMessage={errorOf('id')}
            spellCheck={false}
            autocomplete="off"
          />
        )}
        {CLIENT_LISTS.map((name) => (
          <Textarea
            key={name}
            id={name}
            name={name}
            rows={3}
            label={{ text: words(`field.${name}`) }}
            hint={words('hint.uris')}
            value={textOf(filled, name)}
            errorMessage={errorOf(name)}
            spellCheck={false}
          />
        ))}
        <Checkboxes
          name="scopes"
          isSmall
          legend={{ text: words('field.scopes'), size: 'm' }}
          items={CLIENT_BOXES.scopes.map((value) => ({ value, text: value }))}
          values={filled.scopes}
          errorMessage={errorOf('scopes')}
        />
        <Checkboxes
          name="grantTypes"
          isSmall
          legend={{ text: words('field.grantTypes'), size: 'm' }}
          items={CLIENT_BOXES.grantTypes.map((value) => ({ value, text: value }))}
          values={filled.grantTypes}
          errorMessage={errorOf('grantTypes')}
        />
        <Radios
          name="tokenEndpointAuthMethod"
          legend={{ text: words('field.tokenEndpointAuthMethod'), size: 'm' }}
          items={AUTH_METHODS.map((value) => ({ value, text: words(`method.${value}`) }))}
          value={textOf(filled, 'tokenEndpointAuthMethod') || 'client_secret_basic'}
          errorMessage={errorOf('tokenEndpointAuthMethod')}
        />
        {CLIENT_TEXTS.map((name) => (
          <Input
            key={name}
            id={name}
            name={name}
            label={{ text: words(`field.${name}`) }}
            value={textOf(filled, name)}
            errorMessage={errorOf(name)}
            spellCheck={false}
            autocomplete="off"
          />
        ))}
        <Checkboxes
          name="switches"
          legend={{ text: words('field.security'), size: 'm' }}
          items={CLIENT_SWITCHES.map((value) => ({ value, text: words(`field.${value}`) }))}
          values={filled.switches}
        />
        <Button preventDoubleClick>{words('save')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
