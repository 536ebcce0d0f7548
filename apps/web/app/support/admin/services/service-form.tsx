import { Button, Checkboxes, Input, Radios, Textarea } from '@identity/govuk'
import { Heading } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { SupportPage } from '../../shell/support-page.tsx'
import { type Filled, SERVICE_CHOICES, SERVICE_SWITCHES, SERVICE_TEXTS, textOf } from './settings-form.ts'
import { useProblems } from './settings-problems.ts'

type Props = {
  heading: ReactNode
  back: string
  /** An id is chosen once. Null: it stands already. */
  asksId: boolean
  version: string | null
  filled: Filled
  problems: readonly string[]
}

/** The form of the settings of a service, new or not. */
export function ServiceForm({ heading, back, asksId, version, filled, problems }: Props) {
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
            label={{ text: words('field.id') }}
            hint={words('hint.id')}
            value={textOf(filled, 'id')}
            errorMessage={errorOf('id')}
            spellCheck={false}
            autocomplete="off"
          />
        )}
        {SERVICE_TEXTS.map((name) =>
          name === 'closingText' ? (
            <Textarea
              key={name}
              id={name}
              name={name}
              rows={3}
              label={{ text: words(`field.${name}`) }}
              hint={words('hint.closingText')}
              value={textOf(filled, name)}
              errorMessage={errorOf(name)}
            />
          ) : (
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
        <Button preventDoubleClick>{words('save')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
