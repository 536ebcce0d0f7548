export { APP_NAMES, type AppName, isAppName } from './app-name.ts'
export {
  APP_TOKEN_AUDIENCE,
  APP_TOKEN_SECONDS,
  APP_TOKEN_TYPE,
  type AppTokenAudience,
  FACADE_TOKEN_AUDIENCE,
  type TokenClock,
} from './app-token.ts'
export {
  type AppTokenSigner,
  createAppTokenSigner,
  type SignAppTokenInput,
  signAppToken,
} from './sign-app-token.ts'
export {
  AppTokenRefused,
  type AppTokenVerifier,
  createAppTokenVerifier,
  type VerifiedAppToken,
} from './verify-app-token.ts'
