export { createNotify, type Mail, type Notify, type NotifySettings } from './notify.client.ts'
export { NotifyFailure, type NotifyFailureKind } from './notify-failure.ts'
export {
  fillIn,
  type NotifyPersonalisation,
  type NotifyTemplate,
  type NotifyTemplateName,
  notifyTemplates,
  placeholdersIn,
} from './notify-templates.ts'
