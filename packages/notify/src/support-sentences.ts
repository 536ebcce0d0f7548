import {
  wantedFacts as facts,
  supportQuestions as questions,
  notFoundReasons as reasons,
  wantedEvidence,
} from './words/en/index.ts'

export type NotFoundReason = keyof typeof reasons
export type SupportQuestionTemplate = keyof typeof questions
export type WantedFact = keyof typeof facts

/** Why an agent found no record. */
export const notFoundReasons = Object.keys(reasons) as [NotFoundReason, ...NotFoundReason[]]
/** The questions that a teacher can be asked. */
export const supportQuestionTemplates = Object.keys(questions) as [
  SupportQuestionTemplate,
  ...SupportQuestionTemplate[],
]
export const wantedFacts = Object.keys(facts) as [WantedFact, ...WantedFact[]]

/** What a mail says of a search in vain, and what its reader can do. */
export function sentencesOfNotFound(reason: NotFoundReason): { finding: string; next_step: string } {
  const { finding, nextStep } = reasons[reason]
  return { finding, next_step: nextStep }
}

export type AskedOfTeacher = {
  template: SupportQuestionTemplate
  facts: readonly WantedFact[]
  wantsEvidence: boolean
}

/** What a mail asks: a sentence, and the lines of a list that the words of the mail begin with a bullet. */
export function sentencesOfQuestion({ template, facts: asked, wantsEvidence }: AskedOfTeacher): {
  question: string
  wanted: string
} {
  const lines = wantedFacts.filter((fact) => asked.includes(fact)).map((fact) => facts[fact])
  return {
    question: questions[template],
    wanted: [...lines, ...(wantsEvidence ? [wantedEvidence] : [])].join('\n* '),
  }
}
