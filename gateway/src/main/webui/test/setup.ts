import 'fake-indexeddb/auto'
import { Blob as NodeBlob } from 'node:buffer'

// The database of the tests copies what it stores, and of pictures it can copy only those of Node itself.
globalThis.Blob = NodeBlob as typeof Blob
