import { amend } from './zh-CN/amend'
import { confirmWords } from './zh-CN/confirm'
import { correction } from './zh-CN/correction'
import { deskWords } from './zh-CN/desk'
import { field } from './zh-CN/field'
import { fieldName } from './zh-CN/fieldName'
import { fieldUpkeep } from './zh-CN/fieldUpkeep'
import { figureWords } from './zh-CN/figures'
import { financeWords } from './zh-CN/finance'
import { firmFile } from './zh-CN/firmFile'
import { firmUpkeep, officialLists } from './zh-CN/firmUpkeep'
import { firmWords } from './zh-CN/firms'
import { flow } from './zh-CN/flow'
import { imports } from './zh-CN/imports'
import { issueWords } from './zh-CN/issues'
import { ledger } from './zh-CN/ledger'
import { moneyScreens } from './zh-CN/money'
import { planning } from './zh-CN/planning'
import { projectWords } from './zh-CN/projects'
import { publicPage } from './zh-CN/publicPage'
import { recheckWords } from './zh-CN/recheck'
import { reminder } from './zh-CN/reminder'
import { rulesWords } from './zh-CN/rules'
import { shellWords } from './zh-CN/shell'
import { people, units } from './zh-CN/units'
import { visitField } from './zh-CN/visitField'
import { visitList } from './zh-CN/visitList'
import { visitWords } from './zh-CN/visits'
import { voice } from './zh-CN/voice'

/** All words on screen. One file a feature; a feature brings one group, or several to be spread. */
export const zhCN = {
  ...confirmWords,
  ...deskWords,
  ...field,
  ...figureWords,
  ...financeWords,
  ...firmWords,
  ...issueWords,
  ...moneyScreens,
  ...projectWords,
  ...recheckWords,
  ...rulesWords,
  ...shellWords,
  ...visitWords,
  amend,
  correction,
  fieldName,
  fieldUpkeep,
  firmFile,
  firmUpkeep,
  flow,
  imports,
  ledger,
  officialLists,
  people,
  planning,
  publicPage,
  reminder,
  units,
  visitField,
  visitList,
  voice,
} as const
