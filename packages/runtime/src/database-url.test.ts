import { expect, test } from 'vitest'
import { parseDatabaseUrl } from './database-url.ts'

test.each([
  'postgres://identity:word@localhost:5432/identity',
  'postgresql://identity@127.0.0.1/identity?sslmode=require',
  'postgres://user:p%40ss%2Fw%23rd%3F%25@[::1]:5432/identity',
  'postgres://user:p@ss@host/identity',
  'postgres://host',
])('%s is taken as it is', (address) => {
  expect(parseDatabaseUrl(address)).toBe(address)
})

test.each([
  'host=db password=s3cret',
  '"postgres://user:s3cret@host/db"',
  'postgres:user:s3cret@host/db',
  'mysql://user:s3cret@host/db',
  'postgres://user:s3cret@host:54x2/db',
  'postgres://user:s3cret/more@host/db',
  'postgres://user:1234/s3cret@host/db',
  'postgres://user:p@s3cret/more@host/db',
  'postgres://user:s3cret#more@host/db',
  'postgres://user:1234#s3cret@host/db',
  'postgres://user:1234?s3cret@host/db',
  'postgres://user:%s3cret@host/db',
  'postgres://user:s3cret@/db',
])('what %s may mean is not guessed, and no part of it is repeated', (address) => {
  expect(() => parseDatabaseUrl(address)).toThrow(/^it is an address such as postgres:/)
  expect(() => parseDatabaseUrl(address)).not.toThrow(/s3cret/)
})
