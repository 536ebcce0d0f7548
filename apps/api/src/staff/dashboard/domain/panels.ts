import {
  askedOutcomes,
  completedOutcomes,
  duplicateSigns,
  matchTimes,
  outcomes,
  pages,
  passcodeStages,
  queueAges,
  taskFlows,
} from '../../../counts/domain/measures.ts'
import { type Shown, shareOf } from '../../../counts/domain/shown.ts'

export const panelNames = [
  'COMPLETION',
  'MATCH',
  'TIME_TO_MATCH',
  'PAGES',
  'PASSCODES',
  'QUEUE_AGE',
  'QUEUE_FLOW',
  'DUPLICATES',
] as const
export type PanelName = (typeof panelNames)[number]

/** Every line that a panel may have. */
export const panelItems = [
  ...outcomes,
  ...matchTimes,
  ...pages,
  ...passcodeStages,
  ...queueAges,
  ...taskFlows,
  ...duplicateSigns,
] as const
export type PanelItem = (typeof panelItems)[number]

export type PanelLine = { item: PanelItem; count: Shown; outOf: Shown | null; percent: number | null }
/** `total`: what the lines add up to, where they do. `ratePercent`: the figure that the panel is read for. */
/** `isExact`: none of its counts is hidden, however small. */
export type Panel = {
  name: PanelName
  lines: PanelLine[]
  total: Shown | null
  ratePercent: number | null
  isExact: boolean
}

/** The panels, each from its counts. docs/dashboard.md says what each figure means. */
export function panelsOf(shown: (key: string) => Shown): Panel[] {
  const all = (measure: string, items: readonly string[]) => items.map((item) => shown(`${measure}/${item}`))
  const lines = (measure: string, items: readonly PanelItem[], whole: readonly Shown[] | null): PanelLine[] =>
    items.map((item) => {
      const count = shown(`${measure}/${item}`)
      return { item, count, outOf: null, percent: whole && shareOf([count], whole) }
    })
  const [started, closed, open] = [shown('SUM/STARTED'), shown('SUM/CLOSED'), shown('SUM/OPEN')]
  const asked = all('OUTCOME', askedOutcomes)
  const sent = shown('PASSCODE/SENT')
  const found = shown('OUTCOME/FOUND')
  const quick = all('MATCH_TIME', ['UNDER_3_MINUTES', 'UNDER_5_MINUTES'])
  const panels: Omit<Panel, 'isExact'>[] = [
    {
      name: 'COMPLETION',
      lines: lines('OUTCOME', outcomes, [started]),
      total: started,
      ratePercent: shareOf(all('OUTCOME', completedOutcomes), [started]),
    },
    {
      name: 'MATCH',
      lines: lines('OUTCOME', askedOutcomes, asked),
      total: null,
      ratePercent: shareOf([found], asked),
    },
    {
      name: 'TIME_TO_MATCH',
      lines: lines('MATCH_TIME', matchTimes, [found]),
      total: found,
      ratePercent: shareOf(quick, [found]),
    },
    { name: 'PAGES', lines: pageLines(shown), total: shown('OUTCOME/LEFT'), ratePercent: null },
    {
      name: 'PASSCODES',
      lines: lines('PASSCODE', passcodeStages, [sent]),
      total: null,
      ratePercent: shareOf([shown('PASSCODE/USED')], [sent]),
    },
    { name: 'QUEUE_AGE', lines: lines('QUEUE', queueAges, [open]), total: open, ratePercent: null },
    {
      name: 'QUEUE_FLOW',
      lines: lines('TASK', taskFlows, null),
      total: null,
      ratePercent: shareOf([shown('TASK/CLOSED_ON_TIME')], [closed]),
    },
    { name: 'DUPLICATES', lines: lines('DUPLICATE', duplicateSigns, null), total: null, ratePercent: null },
  ]
  return panels.map((panel) => ({ ...panel, isExact: panel.name === 'QUEUE_AGE' }))
}

function pageLines(shown: (key: string) => Shown): PanelLine[] {
  return pages.map((item) => {
    const [count, outOf] = [shown(`PAGE_LEFT/${item}`), shown(`PAGE_SEEN/${item}`)]
    return { item, count, outOf, percent: shareOf([count], [outOf]) }
  })
}
