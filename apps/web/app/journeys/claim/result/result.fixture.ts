import { aPerson, nobodyFound } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'RESULT',
  heading: 'We have found your teaching record',
  mutation: 'CompleteJourney',
}

export const visits: Visit[] = [
  stateOf('RESULT', 'of a TRN that differs', { trnSurprise: 'DIFFERENT', detailsThatDiffer: ['NAME'] }),
  stateOf('RESULT', 'without a record', nobodyFound()),
  stateOf('RESULT', 'of a record that few details agree with', {
    person: { ...aPerson, trn: null, verifiedName: null },
  }),
  stateOf('RESULT', 'of a record to be proved', { ...nobodyFound(), needsProof: true }),
  stateOf('RESULT', 'that is not me', { isNotMe: true }),
  stateOf('RESULT', 'of a person who is kept out', {
    ...nobodyFound(),
    ...{ entryDenial: 'TRN_NEEDED', denial: 'TRN_NEEDED' },
  }),
]
