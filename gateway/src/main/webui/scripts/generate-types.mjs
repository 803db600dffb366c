// Types of the published interfaces, made from the services' committed documents at every build and not committed.
import { mkdir, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const root = new URL('../../../../../', import.meta.url)
const target = new URL('../src/api/types/', import.meta.url)

await mkdir(target, { recursive: true })
for (const service of ['enterprise', 'finance', 'project']) {
  const document = new URL(`${service}-service/src/main/openapi/openapi.yaml`, root)
  await writeFile(new URL(`${service}.ts`, target), astToString(await openapiTS(document)))
}
