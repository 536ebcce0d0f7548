import { fillIn, sanitised } from './compose-mail.ts'
import { recordedDetails, detailKinds as words } from './words/en/index.ts'

export type DetailKind = keyof typeof words

/** Kinds of detail about which a person and their teaching record may say different things. */
export const detailKinds = Object.keys(words) as [DetailKind, ...DetailKind[]]

/** What the record says, of the kinds that may be told. A kind that is left out is only named. */
export type RecordedDetails = Partial<Record<keyof typeof recordedDetails, string | null>>

/** Kinds as the lines of a list that the words of the mail begin with a bullet, with what the record says where it is given. */
export function listOfDetails(kinds: readonly DetailKind[], recorded: RecordedDetails = {}): string {
  return detailKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => {
      if (kind === 'NATIONAL_INSURANCE_NUMBER' || !recorded[kind]) return words[kind]
      return fillIn(recordedDetails[kind], { value: sanitised(onOneLine(recorded[kind])) })
    })
    .join('\n* ')
}

// Another department typed it: no line of its own, and no mark that Notify would give a meaning.
const onOneLine = (value: string) => value.replace(/[\s\\]+/g, ' ').trim()
