import { UID } from '../../../../testing/journey.builder.ts'
import { type Question, type Visit, visitStep } from '../../../../testing/page-states.ts'
import { stepPath } from '../../journey.flow.ts'

export const question: Question = {
  step: 'NAME',
  heading: 'What is your name?',
  mutation: 'AnswerName',
  fields: {
    firstName: { label: 'First name', autocomplete: 'given-name', prefilled: 'Samira' },
    middleName: { label: 'Middle names (optional)', autocomplete: 'additional-name', prefilled: 'Jane' },
    lastName: { label: 'Last name', autocomplete: 'family-name', prefilled: 'O’Brien' },
  },
  refused: {
    form: { firstName: 'Samira', middleName: '', lastName: '' },
    sends: { firstName: 'Samira', middleName: '', lastName: '', hasOneName: false },
    problem: { field: 'LAST_NAME', reason: 'MISSING' },
    field: 'lastName',
    sentence: 'Enter your last name',
  },
}

export const visits: Visit[] = [
  {
    page: 'NAME after more time',
    step: 'NAME',
    async visit(web) {
      await visitStep(web, 'NAME')
      return web.get(`${stepPath(UID, 'NAME')}?kept`)
    },
  },
]
