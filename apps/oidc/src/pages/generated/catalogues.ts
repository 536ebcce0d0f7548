// Written by `npm run codegen`: change the words beside the page.
import enError from '../error.words.en.json' with { type: 'json' }
import enForEngineers from '../for-engineers.words.en.json' with { type: 'json' }
import enFormPost from '../form-post.words.en.json' with { type: 'json' }
import enPage from '../page.words.en.json' with { type: 'json' }
import enSignOut from '../../sign-out/sign-out.words.en.json' with { type: 'json' }

export const en = {
  'error': enError,
  'for-engineers': enForEngineers,
  'form-post': enFormPost,
  'page': enPage,
  'sign-out': enSignOut,
}
export const cy = {
}
