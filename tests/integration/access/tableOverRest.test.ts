import { tryTables } from './table/tryTables.ts'

tryTables('REST')
