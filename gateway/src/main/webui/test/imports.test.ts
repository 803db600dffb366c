import { describe, expect, it } from 'vitest'
import type { ImportJob } from '@/api/contract'
import { t } from '@/i18n'
import { ledgerUrl } from '@/api/ledger'
import { changedCells } from '@/features/imports/changedCells'
import { faultOf, fileOf, keepFile, ledgerName, sizeWords, uploadOf } from '@/features/imports/importFile'
import { IMPORT_KINDS, kindOf } from '@/features/imports/importKinds'
import { countLines, failureWords, percent, stateWords } from '@/features/imports/jobWords'

const counts = { read: 5, created: 2, updated: 1, unchanged: 1, quarantined: 1 }

function job(changes: Partial<ImportJob>): ImportJob {
  return { id: 'a', version: 0, state: 'SUCCEEDED', progress: 1, merging: true, counts, dryRun: false, failure: null, ...changes } as ImportJob
}

describe('what became of the rows', () => {
  it('is said one figure a sentence, with its unit', () => {
    expect(countLines(job({}))).toEqual(['共读取 5 行', '新增 2 户', '更新 1 户', '没有变化 1 户', '隔离 1 行(没有导入)'])
  })

  it('of a trial is said as what would become of them', () => {
    const lines = countLines(job({ dryRun: true }))
    expect(lines[1]).toBe('将新增 2 户')
    expect(lines[4]).toBe('将隔离 1 行(不会导入)')
  })

  it('is not told of a job that came to nothing', () => {
    expect(countLines(job({ state: 'FAILED', merging: false }))).toEqual([])
  })

  it('is told of a job that was interrupted after it had begun to write', () => {
    const broken = job({ state: 'FAILED', failure: { code: 'interrupted', detail: '导入多次中断' } })
    expect(countLines(broken)[1]).toBe('新增 2 户')
    expect(stateWords(broken).text).toBe('写入中断')
    expect(failureWords(broken)).toContain('下列各行已写入')
  })

  it('is counted on the way, while it reads and while it writes', () => {
    expect(countLines(job({ state: 'RUNNING', merging: false }))).toEqual(['正在读取和检查,已读 5 行'])
    expect(countLines(job({ state: 'RUNNING', counts: { ...counts, read: 9 } }))).toEqual(['正在写入,已处理 5 / 9 行'])
    expect(countLines(job({ state: 'RUNNING', dryRun: true, counts: { ...counts, read: 9 } }))).toEqual(['正在与现有档案比对,已处理 5 / 9 行'])
  })
})

describe('the state of a job', () => {
  it('is not simply done when rows were set aside', () => {
    expect(stateWords(job({}))).toEqual({ text: '已导入,有隔离行', tone: 'yellow' })
    expect(stateWords(job({ counts: { ...counts, quarantined: 0 } })).text).toBe('已导入')
  })

  it('never calls a trial imported', () => {
    expect(stateWords(job({ dryRun: true })).text).toBe('试算完成')
  })

  it('tells a cancelled job from a failed one', () => {
    const cancelled = job({ state: 'FAILED', merging: false, failure: { code: 'cancelled', detail: '任务已取消' } })
    expect(stateWords(cancelled).text).toBe('已取消')
    expect(failureWords(cancelled)).toBe('任务已取消,没有写入任何数据。')
    expect(failureWords(job({ state: 'FAILED', merging: false, failure: { code: 'missing-columns', detail: '缺少列“企业名称”' } }))).toContain('缺少列“企业名称”')
  })

  it('is never shown as complete before it is', () => {
    expect(percent(job({ state: 'RUNNING', progress: 0.999 }))).toBe(99)
    expect(percent(job({}))).toBe(100)
  })
})

describe('a file to bring in', () => {
  it('goes under the media type of its name, whatever the browser calls it', () => {
    expect(uploadOf(new File(['a'], '名单.CSV', { type: 'application/vnd.ms-excel' }))).toMatchObject({ name: '名单.CSV', body: { type: 'text/csv' } })
    expect(uploadOf(new File(['a'], '名单.xlsx')).body.type).toContain('spreadsheetml')
  })

  it('is refused when it is of another kind or empty', () => {
    expect(faultOf(new File(['a'], '名单.xls'))).toBe('imports.badType')
    expect(faultOf(new File(['a'], '名单'))).toBe('imports.badType')
    expect(faultOf(new File([], '名单.csv'))).toBe('imports.emptyFile')
    expect(faultOf(new File(['a'], '名单.csv'))).toBeNull()
  })

  it('has its size in words', () => {
    expect([sizeWords(12), sizeWords(20 * 1024), sizeWords(3 * 1024 * 1024)]).toEqual(['12 B', '20 KB', '3.0 MB'])
  })

  it('stays at hand for the import that follows its trial', () => {
    const file = new File(['a'], '名单.csv')
    keepFile('job', file)
    expect(fileOf('job')).toBe(file)
    expect(fileOf('another')).toBeUndefined()
  })
})

describe('the kinds of imports', () => {
  it('have codes of their own', () => {
    expect(new Set(IMPORT_KINDS.map((kind) => kind.code)).size).toBe(IMPORT_KINDS.length)
  })

  it('are told by the job, and a job that says nothing is of the first', () => {
    for (const kind of IMPORT_KINDS) expect(kindOf({ ...job({}), kind: kind.code })).toBe(kind)
    expect(kindOf(job({}))).toBe(IMPORT_KINDS[0])
  })
})

describe('a row to put right', () => {
  it('has its columns under the headings of the files', () => {
    for (const kind of IMPORT_KINDS) expect(kind.columns.map((key) => t(key))).toContain('企业名称')
  })

  it('brings what differs from the file, an emptied cell too, and not what the file does not show', () => {
    const row = { 企业名称: '甲公司', 地区: '界首', 注册日期: '2008-02-30' }
    expect(changedCells({ 企业名称: ' 甲公司 ', 地区: '', 注册日期: '2008-02-28', 联系人: '' }, row)).toEqual({ 地区: '', 注册日期: '2008-02-28' })
  })
})

describe('a ledger to bring in', () => {
  it('is called like its file, without the ending and not too long', () => {
    expect(ledgerName(new File(['a'], '2023年问题台账.v2.xlsx'))).toBe('2023年问题台账.v2')
    expect(ledgerName(new File(['a'], `${'长'.repeat(60)}.csv`))).toHaveLength(40)
  })

  it('has a place where the record of a row that was put right is', () => {
    for (const kind of IMPORT_KINDS.filter((one) => one.code !== 'ENTERPRISES')) {
      expect(kind.record).toBe(kind.upload.replace('/api/enterprise/v1', '').replace('/_import', ''))
    }
  })

  it('goes out with the filters of the list, without its page and order', () => {
    expect(ledgerUrl('xlsx', { open: true, mine: false, source: 'LEDGER', sort: 'dueAt', limit: 200, cursor: 'x' })).toBe('/api/enterprise/v1/issues/_export?format=xlsx&open=true&source=LEDGER')
  })
})
