import { Button, Details } from '@identity/govuk'
import { GoOnWithoutProofDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { useWords } from '../../../words/words.ts'
import type { JourneyArgs } from '../../journey.session.ts'
import { answerStep, type Journey } from '../../question/question.ts'

/** For whoever cannot read that mail: on without proof. */
export function GoOnWithoutProof({ journey: { service, denial } }: { journey: Journey }) {
  const words = useWords('prove-record')
  return (
    <Details summary={words('without.summary')}>
      <Paragraph>
        {words(denial ? 'without.text.notYet' : 'without.text', { service: service.name })}
      </Paragraph>
      <PostForm>
        <Button name="without" value="yes" variant="secondary" preventDoubleClick>
          {words('without.button')}
        </Button>
      </PostForm>
    </Details>
  )
}

/** What that button does. */
export async function goOnWithoutProof(args: JourneyArgs): Promise<never> {
  await answerStep(args, {}, (journey) =>
    args.context.api.request(GoOnWithoutProofDocument, { input: { journey } }),
  )
  throw new Error('There is no answer to refuse when somebody goes on without proof')
}
