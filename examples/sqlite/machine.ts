import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { createSampler } from '../system.js'

/** Makes a database of what this machine is: its processes, users, mounts and installed packages. */
export function writeMachineDatabase(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  const database = new sqlite.Database(path)
  try {
    database.exec('BEGIN')
    for (const { name, columns, rows } of tables()) {
      database.exec(`CREATE TABLE ${name} (${columns.join(', ')})`)
      const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`)
      for (const row of rows) insert.run(row)
      insert.finalize()
    }
    database.exec(`CREATE VIEW largest AS SELECT name, memory FROM processes ORDER BY memory DESC LIMIT 20`)
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

interface Filled {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: (string | number)[][]
}

function tables(): Filled[] {
  const { processes } = createSampler()()
  return [
    {
      name: 'processes',
      columns: ['pid INTEGER PRIMARY KEY', 'name TEXT', 'memory INTEGER', 'threads INTEGER'],
      rows: processes.map(({ pid, name, memory, threads }) => [pid, name, memory, threads]),
    },
    {
      name: 'users',
      columns: ['name TEXT PRIMARY KEY', 'uid INTEGER', 'gid INTEGER', 'home TEXT', 'shell TEXT'],
      rows: lines('/etc/passwd')
        .map((line) => line.split(':'))
        .filter((fields) => fields.length === 7)
        .map(([name, , uid, gid, , home, shell]) => [
          name as string,
          Number(uid),
          Number(gid),
          home as string,
          shell as string,
        ]),
    },
    {
      name: 'mounts',
      columns: ['path TEXT', 'device TEXT', 'type TEXT', 'options TEXT'],
      rows: lines('/proc/self/mounts')
        .map((line) => line.split(' '))
        .filter((fields) => fields.length >= 4)
        .map(([device, path, type, options]) => [path as string, device as string, type as string, options as string]),
    },
    {
      name: 'packages',
      columns: ['name TEXT', 'version TEXT', 'architecture TEXT', 'kilobytes INTEGER', 'summary TEXT'],
      rows: packages(),
    },
  ]
}

/** deb-control(5): paragraphs of `Field: value`, parted by an empty line. */
function packages(): (string | number)[][] {
  return lines('/var/lib/dpkg/status', '\n\n').map((paragraph) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(paragraph)?.[1] ?? ''
    return [
      field('Package'),
      field('Version'),
      field('Architecture'),
      Number(field('Installed-Size')),
      field('Description'),
    ]
  })
}

/** None where this machine has no such file. */
function lines(path: string, parted = '\n'): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split(parted).filter(Boolean) : []
}
