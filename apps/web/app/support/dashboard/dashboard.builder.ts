import {
  DashboardItem,
  DashboardPanelName,
  DashboardPeriod,
  type DashboardQuery,
  HiddenCount,
} from '@identity/graphql-client'

type Dashboard = DashboardQuery['dashboard']
type Panel = Dashboard['panels'][number]
type Count = Panel['lines'][number]['count']

export const shown = (value: number): Count => ({ value, hidden: null })
export const tooFew: Count = { value: null, hidden: HiddenCount.FEWER_THAN_5 }
export const wouldReveal: Count = { value: null, hidden: HiddenCount.WOULD_REVEAL }

const itemsOf: Record<DashboardPanelName, DashboardItem[]> = {
  COMPLETION: items('FOUND', 'WAITING', 'NO_RECORD', 'KNOWN', 'NOT_LET_IN', 'LEFT'),
  MATCH: items('FOUND', 'WAITING', 'NO_RECORD'),
  TIME_TO_MATCH: items('UNDER_3_MINUTES', 'UNDER_5_MINUTES', 'UNDER_8_MINUTES', 'OVER_15_MINUTES'),
  PAGES: items('EMAIL', 'PASSCODE', 'NATIONAL_INSURANCE_NUMBER', 'RECORD_PASSCODE'),
  PASSCODES: items('SENT', 'DELIVERED', 'USED'),
  QUEUE_AGE: items('NOT_DUE', 'DUE_TODAY', 'LATE_UP_TO_A_WEEK', 'LATE_OVER_A_WEEK'),
  QUEUE_FLOW: items('OPENED', 'CLOSED_ON_TIME', 'CLOSED_LATE', 'REOPENED'),
  DUPLICATES: items('OWNER_PROVED', 'IDENTITIES_MERGED', 'POSSIBLE_DUPLICATE'),
}

function items(...names: (keyof typeof DashboardItem)[]): DashboardItem[] {
  return names.map((name) => DashboardItem[name])
}

const ADDING_UP: DashboardPanelName[] = [
  DashboardPanelName.COMPLETION,
  DashboardPanelName.TIME_TO_MATCH,
  DashboardPanelName.QUEUE_AGE,
]

/** Every panel with numbers, or with all of them hidden. */
export function somePanels({ areHidden = false } = {}): Panel[] {
  return Object.values(DashboardPanelName).map((name) => ({
    name,
    isExact: name === 'QUEUE_AGE',
    ratePercent: areHidden || name === 'PAGES' || name === 'DUPLICATES' ? null : 86,
    total: ADDING_UP.includes(name) ? (areHidden ? wouldReveal : shown(1_234)) : null,
    lines: itemsOf[name].map((item, place) => ({
      item,
      count: areHidden ? (place === 0 ? wouldReveal : tooFew) : shown(1_000 - 90 * place),
      outOf: name === 'PAGES' ? (areHidden ? tooFew : shown(9_000)) : null,
      percent: areHidden || name === 'QUEUE_FLOW' || name === 'DUPLICATES' ? null : 60 - 7 * place,
    })),
  }))
}

type Week = Dashboard['weeks'][number]

/** A week with numbers, one that was counted in part and has hidden ones, and one of which nothing is known. */
export function someWeeks(): Week[] {
  const counted = { started: shown(200), completed: shown(180), asked: shown(100), found: shown(60) }
  const hidden = { started: tooFew, completed: tooFew, asked: tooFew, found: tooFew }
  const none = { completionPercent: null, matchPercent: null }
  return [
    {
      from: '2026-11-16',
      until: '2026-11-22',
      daysCounted: 7,
      ...counted,
      completionPercent: 90,
      matchPercent: 60,
    },
    { from: '2026-11-09', until: '2026-11-15', daysCounted: 3, ...hidden, ...none },
    { from: '2026-11-02', until: '2026-11-08', daysCounted: 0, ...hidden, ...none },
  ]
}

export function aDashboard(dashboard: Partial<Dashboard> = {}): { Dashboard: DashboardQuery } {
  return {
    Dashboard: {
      dashboard: {
        period: DashboardPeriod.FOUR_WEEKS,
        from: '2026-10-26',
        until: '2026-11-22',
        days: 28,
        daysCounted: 28,
        service: null,
        services: [
          { id: 'claim', name: 'Claim additional payments for teaching' },
          { id: 'register-for-npq', name: 'Register for an NPQ' },
        ],
        panels: somePanels(),
        weeks: someWeeks(),
        ...dashboard,
      },
    },
  }
}
