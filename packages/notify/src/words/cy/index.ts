// As far as they are translated. A mail that is missing here is sent in English, whole: never half in one language.
export { passcode } from './passcode.words.ts'
