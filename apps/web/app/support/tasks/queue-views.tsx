import { Button, Input } from '@identity/govuk'
import type { SupportTasksQuery } from '@identity/graphql-client'
import { Link, Paragraph, Subheading } from '@identity/page-frame'
import { Children, type ReactNode } from 'react'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { addressOfView } from './queue-filter.ts'

type QueueViewsProps = {
  views: SupportTasksQuery['taskDesk']['views']
  /** The name that was typed, and what is wrong with it. */
  typed: string
  error: string | undefined
}

/** The views that the member keeps, and a form to keep what is on. */
export function QueueViews({ views, typed, error }: QueueViewsProps) {
  const words = useWords('task-queue')
  const hidden = (inside: ReactNode[]) => (
    <span className="govuk-visually-hidden">{Children.toArray(inside)}</span>
  )
  return (
    <section>
      <Subheading>{words('views.heading')}</Subheading>
      {views.length > 0 && (
        <ul className="govuk-list">
          {views.map(({ id, name, filter }) => (
            <li key={id} className="app-view">
              <Link href={addressOfView(filter)}>{name}</Link>
              <SupportForm>
                <input type="hidden" name="view" value={id} />
                <Button
                  variant="secondary"
                  name="intent"
                  value="remove-view"
                  className="app-view__button"
                  preventDoubleClick
                >
                  {words('views.remove', { hidden, name })}
                </Button>
              </SupportForm>
            </li>
          ))}
        </ul>
      )}
      <Paragraph>{words('views.none')}</Paragraph>
      <SupportForm>
        <Input
          id="name"
          name="name"
          label={{ text: words('views.name') }}
          value={typed}
          errorMessage={error}
          autocomplete="off"
          className="govuk-input--width-20"
        />
        <Button variant="secondary" name="intent" value="save-view" preventDoubleClick>
          {words('views.save')}
        </Button>
      </SupportForm>
    </section>
  )
}
