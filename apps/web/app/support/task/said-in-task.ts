import type { SummaryListRow } from '@identity/govuk'
import { useWords } from '../../words/words.ts'
import type { ShownTask } from './open-task.ts'

const inOneLine = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

/** What the person said, as the rows of a list: hidden where it is hidden on their page. */
export function useSaid({
  said,
  references,
  summary,
  linkMaskedTrn,
}: Pick<ShownTask, 'said' | 'references' | 'summary' | 'linkMaskedTrn'>): SummaryListRow[] {
  const words = useWords('support-task-page')
  const { name, nameChange, trnKnowledge, maskedTrn } = said
  const given = (isGiven: boolean | null) =>
    isGiven === null ? words('said.notAsked') : words(isGiven ? 'said.given' : 'said.notGiven')
  const yesOrNo = (answer: boolean | null) =>
    answer === null ? words('said.notAsked') : words(answer ? 'said.yes' : 'said.no')
  const previous = inOneLine(said.previousFirstName, said.previousLastName)
  return [
    { key: words('said.references'), value: references.join(', ') },
    { key: words('said.service'), value: summary.serviceName ?? words('said.noService') },
    ...(linkMaskedTrn ? [{ key: words('said.link'), value: linkMaskedTrn }] : []),
    {
      key: words('said.name'),
      value: name ? inOneLine(name.firstName, name.middleName, name.lastName) : words('said.notAsked'),
    },
    {
      key: words('said.previousName'),
      value: previous || (nameChange ? words(`said.change.${nameChange}`) : words('said.notAsked')),
    },
    { key: words('said.dateOfBirth'), value: given(said.hasDateOfBirth || null) },
    { key: words('said.nationalInsuranceNumber'), value: given(said.hasNationalInsuranceNumber) },
    {
      key: words('said.trn'),
      value: maskedTrn ?? (trnKnowledge ? words(`said.trn.${trnKnowledge}`) : words('said.notAsked')),
    },
    { key: words('said.qts'), value: yesOrNo(said.hasQts) },
    { key: words('said.trainingProvider'), value: said.trainingProvider || words('said.notAsked') },
  ]
}
