export { type Brand, resolveBrand } from './brand.ts'
export { BackLink, type BackLinkProps } from './components/back-link.tsx'
export { Button, type ButtonProps } from './components/button.tsx'
export { Checkboxes, type CheckboxesItem, type CheckboxesProps } from './components/checkboxes.tsx'
export { DateInput, type DateInputProps, type DatePart } from './components/date-input.tsx'
export { Details, type DetailsProps } from './components/details.tsx'
export { ErrorMessage, type ErrorMessageProps } from './components/error-message.tsx'
export { ErrorSummary, type ErrorSummaryItem, type ErrorSummaryProps } from './components/error-summary.tsx'
export { Fieldset, type FieldsetProps, type LegendText } from './components/fieldset.tsx'
export {
  Footer,
  type FooterLink,
  type FooterProps,
  SUPPORT_PAGES,
  type SupportPages,
  supportLinks,
} from './components/footer.tsx'
export { Header, type HeaderProps } from './components/header.tsx'
export { Hint, type HintProps } from './components/hint.tsx'
export { Input, type InputProps } from './components/input.tsx'
export { InsetText, type InsetTextProps } from './components/inset-text.tsx'
export { Label, type LabelProps, type LabelText, type TextSize } from './components/label.tsx'
export { NotificationBanner, type NotificationBannerProps } from './components/notification-banner.tsx'
export { Panel, type PanelProps } from './components/panel.tsx'
export { PhaseBanner, type PhaseBannerProps } from './components/phase-banner.tsx'
export { Radios, type RadiosChoice, type RadiosItem, type RadiosProps } from './components/radios.tsx'
export { Select, type SelectItem, type SelectProps } from './components/select.tsx'
export {
  type NavigationItem,
  ServiceNavigation,
  type ServiceNavigationProps,
} from './components/service-navigation.tsx'
export { SkipLink, type SkipLinkProps } from './components/skip-link.tsx'
export {
  SummaryList,
  type SummaryListAction,
  type SummaryListProps,
  type SummaryListRow,
} from './components/summary-list.tsx'
export { Table, type TableCell, type TableProps } from './components/table.tsx'
export { Tag, type TagColour, type TagProps } from './components/tag.tsx'
export { JS_ENABLED_SCRIPT, Template, type TemplateProps } from './components/template.tsx'
export { Textarea, type TextareaProps } from './components/textarea.tsx'
export { WarningText, type WarningTextProps } from './components/warning-text.tsx'
export { englishWords, type GovukWords, GovukWordsContext } from './govuk-words.ts'
export { inOrder } from './in-order.ts'
export { ASSETS_PATH, assetsDirectory, type IconLink, loadAssets, type PageAssets } from './page-assets.ts'
export { pageTitle } from './page-title.ts'
export { renderPage } from './render-page.ts'
