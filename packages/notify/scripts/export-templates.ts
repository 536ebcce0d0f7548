import { writeFileSync } from 'node:fs'
import { templatesGuide } from '../src/templates-guide.ts'

// `npm run notify:export -w packages/notify`: the guide from the words.
writeFileSync(new URL('../../../docs/notify-templates.md', import.meta.url), templatesGuide())
