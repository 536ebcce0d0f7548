import { Button, Input } from '@identity/govuk'
import { Heading } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { SupportPage } from '../../shell/support-page.tsx'
import { type Filled, textOf } from './settings-form.ts'
import { useProblems } from './settings-problems.ts'

/** What the forms of a service and of a client are given. */
export type SettingsFormProps = {
  heading: ReactNode
  back: string
  /** An id is chosen once. False: it stands already. */
  asksId: boolean
  version: string | null
  filled: Filled
  problems: readonly string[]
}

type SettingsPageProps = SettingsFormProps & { idLabel: ReactNode; children: ReactNode }

/** The page of a form of settings: the id where it is new, its fields, and the button that saves them. */
export function SettingsPage(props: SettingsPageProps) {
  const { heading, back, asksId, version, filled, problems, idLabel, children } = props
  const words = useWords('manage-services')
  const { errors, errorOf } = useProblems(problems)
  return (
    <SupportPage heading={heading} back={back} errors={errors}>
      <Heading>{heading}</Heading>
      <SupportForm>
        {version && <input type="hidden" name="version" value={version} />}
        {asksId && (
          <SettingInput
            name="id"
            label={idLabel}
            hint={words('hint.id')}
            filled={filled}
            errorMessage={errorOf('id')}
          />
        )}
        {children}
        <Button preventDoubleClick>{words('save')}</Button>
      </SupportForm>
    </SupportPage>
  )
}

type SettingInputProps = {
  name: Parameters<typeof textOf>[1]
  label: ReactNode
  hint?: ReactNode
  filled: Filled
  errorMessage: ReactNode
}

/** A setting of one line. */
export function SettingInput({ name, label, hint, filled, errorMessage }: SettingInputProps) {
  return (
    <Input
      id={name}
      name={name}
      label={{ text: label }}
      hint={hint}
      value={textOf(filled, name)}
      errorMessage={errorMessage}
      spellCheck={false}
      autocomplete="off"
    />
  )
}
