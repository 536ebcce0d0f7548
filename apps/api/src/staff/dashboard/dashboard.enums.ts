import { periods } from '../../counts/domain/counted-days.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { panelItems, panelNames } from './domain/panels.ts'

export const DashboardPeriodEnum = enumOf(periods)
export const DashboardPanelNameEnum = enumOf(panelNames)
export const DashboardItemEnum = enumOf(panelItems)

registerEnum(DashboardPeriodEnum, 'DashboardPeriod', {
  description: 'Whole weeks, from Monday to Sunday, up to the last Sunday. YEAR: 52 of them.',
})
registerEnum(DashboardPanelNameEnum, 'DashboardPanelName', {
  description:
    'A panel of the dashboard. COMPLETION: how journeys ended. MATCH: what came of the search for a record. TIME_TO_MATCH: from the first page until the record was linked. PAGES: the page on which people left, of those who saw it. PASSCODES: of passcodes for signing in. QUEUE_AGE: open tasks now, by due day. QUEUE_FLOW: tasks opened and closed. DUPLICATES: second identities that were prevented, undone or noticed.',
})
registerEnum(DashboardItemEnum, 'DashboardItem', {
  description: 'What a line of a panel counts. In the panel PAGES it is the step of a journey.',
})
