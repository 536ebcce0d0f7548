import { Checkboxes, Radios, Textarea } from '@identity/govuk'
import { useWords } from '../../../words/words.ts'
import {
  AUTH_METHODS,
  CLIENT_BOXES,
  CLIENT_LISTS,
  CLIENT_SWITCHES,
  CLIENT_TEXTS,
  OPTIONAL_SETTINGS,
  textOf,
  WIDER_SCOPE,
} from './settings-form.ts'
import { SettingInput, type SettingsFormProps, SettingsPage } from './settings-page.tsx'
import { useProblems } from './settings-problems.ts'

/** The form of the settings of a client, new or not. */
export function ClientForm(props: SettingsFormProps) {
  const { filled, problems } = props
  const words = useWords('manage-services')
  const { errorOf } = useProblems(problems)
  return (
    <SettingsPage {...props} idLabel={words('field.clientId')}>
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
        hint={words('hint.scopes')}
        items={CLIENT_BOXES.scopes.map((value) => ({
          value,
          text: value,
          hint: value === WIDER_SCOPE ? words('hint.wider') : undefined,
        }))}
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
        <SettingInput
          key={name}
          name={name}
          label={
            OPTIONAL_SETTINGS.has(name)
              ? words('optional', { field: words(`field.${name}`) })
              : words(`field.${name}`)
          }
          filled={filled}
          errorMessage={errorOf(name)}
        />
      ))}
      <Checkboxes
        name="switches"
        legend={{ text: words('field.security'), size: 'm' }}
        items={CLIENT_SWITCHES.map((value) => ({ value, text: words(`field.${value}`) }))}
        values={filled.switches}
      />
    </SettingsPage>
  )
}
