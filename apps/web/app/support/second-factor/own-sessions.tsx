import { Button } from '@identity/govuk'
import type { OwnStaffSessionsQuery } from '@identity/graphql-client'
import { Paragraph, Subheading } from '@identity/page-frame'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { dayAndTime } from '../people/person/instant.ts'

const END = '/support/account/sessions'

type OwnSession = OwnStaffSessionsQuery['ownStaffSessions']['sessions'][number]

/** The browsers in which the member is signed in to support, and the buttons that sign them out there. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const words = useWords('account-of-staff')
  const others = sessions.filter(({ isThisOne }) => !isThisOne)
  return (
    <>
      <Subheading>{words('sessions.heading')}</Subheading>
      <Paragraph>{words('sessions.text')}</Paragraph>
      <ScrollTable
        caption={words.text('sessions.caption')}
        head={(['openedAt', 'lastUsed', 'browser', 'end'] as const).map((key) => ({
          text: words(`sessions.${key}`),
        }))}
        rows={sessions.map((session) => [
          { text: dayAndTime(session.openedAt) },
          { text: dayAndTime(session.lastUsedAt) },
          { text: words(kindOf(session)) },
          { text: !session.isThisOne && <EndOne session={session} /> },
        ])}
      />
      {others.length > 1 && (
        <SupportForm action={END}>
          <Button variant="warning" preventDoubleClick>
            {words('sessions.endOthers')}
          </Button>
        </SupportForm>
      )}
    </>
  )
}

function kindOf({ isThisOne, isProved }: OwnSession) {
  if (isThisOne) return 'sessions.this'
  return isProved ? 'sessions.other' : 'sessions.unproved'
}

function EndOne({ session: { id, openedAt } }: { session: OwnSession }) {
  const words = useWords('account-of-staff')
  return (
    <SupportForm action={END}>
      <input type="hidden" name="session" value={id} />
      <Button variant="secondary" preventDoubleClick>
        {words('sessions.endOne')}{' '}
        <span className="govuk-visually-hidden">
          {words('sessions.endOneOf', { when: dayAndTime(openedAt) })}
        </span>
      </Button>
    </SupportForm>
  )
}
