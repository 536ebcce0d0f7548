/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { PhaseBanner } from './phase-banner.tsx'

const names = ['default', 'classes', 'text', 'html as text']

sameAsFixtures<Content & { tag?: { text: string }; classes?: string }>('phase-banner', names, (options) => (
  <PhaseBanner phase={options.tag?.text ?? ''} className={options.classes}>
    {content(options)}
  </PhaseBanner>
))
