/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { ErrorMessage } from './error-message.tsx'

type Options = Content & { id?: string; classes?: string; visuallyHiddenText?: string }

const names = ['default', 'id', 'classes', 'html as text', 'html', 'with visually hidden text']

sameAsFixtures<Options>('error-message', names, ({ id, classes, visuallyHiddenText, ...words }) => (
  <ErrorMessage id={id} className={classes} visuallyHiddenText={visuallyHiddenText}>
    {content(words)}
  </ErrorMessage>
))
