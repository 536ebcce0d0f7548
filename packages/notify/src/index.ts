export { type ComposedMail, composeMail, fillIn, placeholdersIn, sanitised } from './compose-mail.ts'
export { type DetailKind, detailKinds, listOfDetails, type RecordedDetails } from './detail-kinds.ts'
export { type Locale, locales, wordsOf } from './locale.ts'
export type { MailField } from './mail-fields.ts'
export { createNotify, type Mail, type Notify, type NotifySettings } from './notify.client.ts'
export { NotifyFailure, type NotifyFailureKind } from './notify-failure.ts'
export {
  type NotifyPersonalisation,
  type NotifyTemplate,
  type NotifyTemplateName,
  type NotifyTemplateSetting,
  notifyTemplates,
  templateNames,
  typedFields,
} from './notify-templates.ts'
export {
  type AskedOfTeacher,
  type NotFoundReason,
  notFoundReasons,
  type SupportQuestionTemplate,
  sentencesOfNotFound,
  sentencesOfQuestion,
  supportQuestionTemplates,
  type WantedFact,
  wantedFacts,
} from './support-sentences.ts'
export { forEachTemplateSetting, templateIdsFrom } from './template-settings.ts'
export { ourName, staffChanges, staffRoles, webhookTroubles } from './words/en/index.ts'
export type { MailWords } from './words/mail-words.ts'
