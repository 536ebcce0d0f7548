import { Button, Details } from '@identity/govuk'
import type { HelpReason } from '@identity/graphql-client'
import { Paragraph } from '../../../shell/prose.tsx'
import { useWords } from '../../../words/words.tsx'
import { PostForm } from '../../question-page.tsx'

/** For people whom a passcode to that address cannot help. Two routes: they lead to different questions for whoever looks at it. */
export function HelpRoutes() {
  return (
    <>
      <HelpRoute reason="NO_ACCESS" />
      <HelpRoute reason="NOT_RECOGNISED" />
    </>
  )
}

function HelpRoute({ reason }: { reason: HelpReason }) {
  const words = useWords('help')
  return (
    <Details summary={words(`route.${reason}.summary`)}>
      <Paragraph>{words(`route.${reason}.text`)}</Paragraph>
      <PostForm>
        <Button name="help" value={reason} variant="secondary" preventDoubleClick>
          {words(`route.${reason}.button`)}
        </Button>
      </PostForm>
    </Details>
  )
}
