import type { SupportQuestionTemplate } from '@identity/notify'

/** The templates whose sentence is true of a person: it stands in a mail to them. */
export function trueTemplates({ trn }: { trn: string | null }): SupportQuestionTemplate[] {
  return trn === null ? ['MORE_DETAILS', 'WHICH_RECORD'] : ['CHECK_LINK', 'WHICH_RECORD']
}
