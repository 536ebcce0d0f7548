import { defineConfig } from 'vitest/config'

// Every test here is a pure comparison, so files may share one set of modules: it halves the time.
export default defineConfig({ test: { include: ['src/**/*.test.{ts,tsx}'], isolate: false } })
