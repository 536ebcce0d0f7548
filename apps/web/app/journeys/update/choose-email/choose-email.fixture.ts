import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'CHOOSE_EMAIL',
  heading: 'Which email address do you want to keep?',
  mutation: 'ChooseEmail',
  radios: { name: 'emailChoice', labels: ['older@hilltop.sch.uk', 'sam@example.com'] },
  refused: {
    form: {},
    sends: { choice: null },
    problem: { field: 'EMAIL_CHOICE', reason: 'MISSING' },
    field: 'emailChoice',
    sentence: 'Select the email address you want to use',
  },
}
