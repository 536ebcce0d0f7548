import { InsetText } from '@identity/govuk'
import { Paragraph, Subheading } from '@identity/page-frame'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import type { ShownTask } from './open-task.ts'

/** What the teacher was asked, and what they answered. */
export function TaskQuestions({ questions }: { questions: ShownTask['questions'] }) {
  const words = useWords('support-task-page')
  if (questions.length === 0) return null
  return (
    <>
      <Subheading>{words('questions')}</Subheading>
      {questions.map(
        ({ id, template, facts, wantsEvidence, askedAt, answerableUntil, isWithdrawn, answer }) => (
          <section key={id}>
            <Paragraph>
              {words('asked', {
                day: formatDate(askedAt.slice(0, 10)),
                what: [
                  words.text(`template.${template}`),
                  ...facts.map((fact) => words.text(`wanted.${fact}`)),
                  ...(wantsEvidence ? [words.text('wanted.evidence')] : []),
                ].join(', '),
              })}
            </Paragraph>
            {answer ? (
              <InsetText>
                <span className="app-reply">{answer}</span>
              </InsetText>
            ) : (
              <Paragraph>
                {isWithdrawn
                  ? words('withdrawn')
                  : words('waiting', { day: formatDate(answerableUntil.slice(0, 10)) })}
              </Paragraph>
            )}
          </section>
        ),
      )}
    </>
  )
}
