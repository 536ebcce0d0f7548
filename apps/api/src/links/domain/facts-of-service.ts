import type { Answers } from '../../answers/domain/answers.ts'
import type { FullName } from '../../identities/domain/person.ts'

/** What a service states of a person. */
export type ServiceFacts = {
  name: FullName
  previousLastName: string | null
  dateOfBirth: string
  nationalInsuranceNumber: string | null
  trn: string | null
}

export type DifferingKind = 'name' | 'dateOfBirth' | 'nationalInsuranceNumber'

/** The kinds of fact in which what a service states is of another person than the answers. The first name may be a short form, the middle name left out. */
export function differingKinds(answers: Answers, facts: ServiceFacts): DifferingKind[] {
  const ours = [answers.name?.lastName, answers.nameChange?.previous?.lastName]
  const theirs = [facts.name.lastName, facts.previousLastName]
  const isAnother = {
    name: !ours.some((one) => one != null && theirs.some((other) => other != null && isAlike(one, other))),
    dateOfBirth: answers.dateOfBirth !== facts.dateOfBirth,
    nationalInsuranceNumber: isAnotherNumber(answers.nationalInsuranceNumber, facts.nationalInsuranceNumber),
  }
  return (Object.keys(isAnother) as DifferingKind[]).filter((kind) => isAnother[kind])
}

/**
 * The answers of a person, with what a service adds to them. What the person said stands: a service fills what they left out. Of facts of another
 * person nothing is added.
 */
export function withServiceFacts(answers: Answers, facts: ServiceFacts): Answers {
  if (differingKinds(answers, facts).length > 0) return answers
  const { name, nameChange, nationalInsuranceNumber } = answers
  const previous = nameChange?.previous ?? previousOf(answers, facts)
  return {
    ...answers,
    ...(name && { name: { ...name, middleName: name.middleName ?? facts.name.middleName } }),
    ...(previous && { nameChange: { change: 'CHANGED', previous } }),
    nationalInsuranceNumber: nationalInsuranceNumber ?? facts.nationalInsuranceNumber,
    ...(facts.trn && { trn: { knowledge: 'KNOWN', trn: facts.trn } }),
  }
}

/** The other last name that the service knows the person by. */
function previousOf({ name }: Answers, facts: ServiceFacts) {
  const others = [facts.previousLastName, facts.name.lastName]
  const lastName = others.find((other) => other && name && !isAlike(other, name.lastName))
  return lastName ? { firstName: null, lastName } : null
}

const isAlike = (one: string, other: string) => folded(one) === folded(other)
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()

function isAnotherNumber(ours: string | null | undefined, theirs: string | null): boolean {
  return Boolean(ours && theirs) && ours !== theirs
}
