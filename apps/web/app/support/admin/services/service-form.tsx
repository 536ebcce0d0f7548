import { Checkboxes, Radios, Textarea } from '@identity/govuk'
import { useWords } from '../../../words/words.ts'
import {
  OPTIONAL_SETTINGS,
  SERVICE_CHOICES,
  SERVICE_SWITCHES,
  SERVICE_TEXTS,
  textOf,
} from './settings-form.ts'
import { SettingInput, type SettingsFormProps, SettingsPage } from './settings-page.tsx'
import { useProblems } from './settings-problems.ts'

/** The form of the settings of a service, new or not. */
export function ServiceForm(props: SettingsFormProps) {
  const { filled, problems } = props
  const words = useWords('manage-services')
  const { errorOf } = useProblems(problems)
  return (
    <SettingsPage {...props} idLabel={words('field.id')}>
      {SERVICE_TEXTS.map((name) =>
        name === 'closingText' ? (
          <Textarea
            key={name}
            id={name}
            name={name}
            rows={3}
            label={{ text: words('optional', { field: words(`field.${name}`) }) }}
            hint={words('hint.closingText')}
            value={textOf(filled, name)}
            errorMessage={errorOf(name)}
          />
        ) : (
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
        ),
      )}
      <Radios
        name="trnRequirement"
        legend={{ text: words('field.trnRequirement'), size: 'm' }}
        items={SERVICE_CHOICES.trnRequirement.map((value) => ({ value, text: words(`trn.${value}`) }))}
        value={textOf(filled, 'trnRequirement') || 'REQUIRED'}
      />
      <Radios
        name="matchPolicy"
        legend={{ text: words('field.matchPolicy'), size: 'm' }}
        items={SERVICE_CHOICES.matchPolicy.map((value) => ({ value, text: words(`match.${value}`) }))}
        value={textOf(filled, 'matchPolicy') || 'LOW'}
      />
      <Checkboxes
        name="switches"
        legend={{ text: words('field.entry'), size: 'm' }}
        items={SERVICE_SWITCHES.map((value) => ({ value, text: words(`field.${value}`) }))}
        values={filled.switches}
        errorMessage={errorOf('switches')}
      />
    </SettingsPage>
  )
}
