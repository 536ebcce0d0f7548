import {
  type NotifyTemplateName,
  type NotifyTemplateSetting,
  notifyTemplates,
  templateNames,
} from './notify-templates.ts'

/** The same thing for the setting of each template, such as what its value has to look like. */
export function forEachTemplateSetting<Thing>(thing: Thing): Record<NotifyTemplateSetting, Thing> {
  const settings = templateNames().map((name) => [notifyTemplates[name].setting, thing])
  return Object.fromEntries(settings)
}

/** The ids of the templates, from the settings that hold them. */
export function templateIdsFrom(
  settings: Readonly<Record<NotifyTemplateSetting, string>>,
): Record<NotifyTemplateName, string> {
  const ids = templateNames().map((name) => [name, Reflect.get(settings, notifyTemplates[name].setting)])
  return Object.fromEntries(ids)
}
