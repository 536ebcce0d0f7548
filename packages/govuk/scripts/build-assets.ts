import { assetsDirectory } from '../src/page-assets.ts'
import { writeAssets } from './write-assets.ts'

const manifest = writeAssets(assetsDirectory)
process.stdout.write(`${Object.keys(manifest).length} files in ${assetsDirectory}\n`)
