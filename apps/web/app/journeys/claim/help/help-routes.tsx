import { Button, Details } from '@identity/govuk'
import type { ClaimCause, HelpReason } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { useWords } from '../../../words/words.ts'
import { EntryCondition } from '../../question/entry-condition.tsx'
import type { Journey } from '../../question/question.ts'

type HelpRoutesProps = {
  cause: ClaimCause
  journey: Journey
}

/** For people whom a passcode to that address cannot help. Two routes: they lead to different questions for whoever looks at it. */
export function HelpRoutes(props: HelpRoutesProps) {
  return (
    <>
      <HelpRoute reason="NO_ACCESS" {...props} />
      <HelpRoute reason="NOT_RECOGNISED" {...props} />
    </>
  )
}

function HelpRoute({ reason, cause, journey }: HelpRoutesProps & { reason: HelpReason }) {
  const address = journey.answers.emailAddress
  const words = useWords('help')
  return (
    <Details summary={words(`${cause}.${reason}.summary`)}>
      <Paragraph>{words(`${cause}.${reason}.text`, { address })}</Paragraph>
      {cause === 'IDENTITY' && <EntryCondition service={journey.service} />}
      <PostForm>
        <Button name="help" value={reason} variant="secondary" preventDoubleClick>
          {words(`${cause}.${reason}.button`)}
        </Button>
      </PostForm>
    </Details>
  )
}
