import { CHAPTERS, CODES } from '../src/codes.js'
import { diff } from '../src/diff/diff.js'
import { CLASSES, RULE_NAMES, RULES } from '../src/diff/rules.js'
import { type Diagnostic, Diagnostics } from '../src/index.js'
import { catalogue } from './catalogue.js'
import { changed, read } from './diff/read.js'
import { fixture } from './fixtures.js'

/** One fault with the text that it is in. */
interface Example {
  readonly fault: Diagnostic
  readonly text: string
}

/** `docs/diagnostics.md`: every code and every rule, with what the compiler says of an example. */
export function diagnosticsPage(): string {
  const examples = new Map<string, Example>()
  for (const { code, found, text } of [...catalogue(), ...ofDiff()]) {
    const fault = found.list.find((one) => one.code === code)
    if (fault && !examples.has(fault.code)) examples.set(fault.code, { fault, text })
  }
  const chapters = Object.entries(CHAPTERS).map(([prefix, title]) => {
    const sections = Object.entries(CODES)
      .filter(([code]) => code.startsWith(prefix))
      .map(([code, { means, mend }]) => section(code, means, mend, examples.get(code)))
    return `## ${title}\n\n${sections.join('\n\n')}`
  })
  return `${[INTRODUCTION, ...chapters, RULES_INTRODUCTION, ...CLASSES.map(rulesOf)].join('\n\n')}\n`
}

const INTRODUCTION = `# What the compiler says

<!-- Made from codegen/src/codes.ts, codegen/src/diff/rules.ts and codegen/test/catalogue by codegen/test/catalogue.test.ts;
after a change of these: npx vitest run codegen/test/catalogue.test.ts --update -->

All faults of an inventory are told at once, in the order of place. Each has a stable code, its place as
\`file:line:column\` (columns count UTF-16 units from 1, as editors do), where it is in the inventory's own terms, what is
wrong, and what to do; then the line with marks below what is meant, and a second place where that explains the first.
Colours are used only where stderr is a terminal and \`NO_COLOR\` is not set. With \`--json\` each is an object:
\`code\`, \`severity\`, \`subject\`, \`message\`, \`help\`, \`file\`, \`line\`, \`column\`, \`endColumn\` (the column after the last)
and \`related\`, a list of \`{ file, line, column, endColumn, message }\`.`

const RULES_INTRODUCTION = `# What \`diff\` says

\`sparktui-codegen diff OLD [NEW]\` tells every change between two inventories by class. *Layout* and *meaning* are what the
layout hash covers (and names, which are in the hash too: a rename that \`renamedFrom\` declares is a change of *source*).
\`compatible\` means that programs and tables made for the old inventory hold once both sides are generated again. A
\`breaking\` change passes only with an entry of \`approvals\` that names the rule, the field as \`diff\` calls it, the layout hash
of OLD as \`since\`, and a reason. With \`--json\` each change has \`rule\`, \`class\`, \`verdict\`, \`field\`, \`message\`, a place as
above, and \`reason\` if it is approved.`

function section(code: string, means: string, mend: string, example: Example | undefined): string {
  const shown = example && new Diagnostics(example.fault.file, example.text, [example.fault]).render()
  return `### ${code}\n\n${means} ${mend}\n\n\`\`\`text\n${shown}\n\`\`\``
}

function rulesOf(of: (typeof CLASSES)[number]): string {
  const rows = RULE_NAMES.filter((rule) => RULES[rule].class === of).map(
    (rule) => `| \`${rule}\` | ${RULES[rule].verdict} | ${RULES[rule].means} |`,
  )
  return [`## ${of.charAt(0).toUpperCase()}${of.slice(1)}`, '', '| rule | verdict | |', '|---|---|---|', ...rows].join(
    '\n',
  )
}

/** Examples of what only a comparison finds. */
function ofDiff(): { code: string; found: { list: readonly Diagnostic[] }; text: string }[] {
  const gauge = fixture('gauge')
  const old = read('released.yaml', gauge)
  const approval = (since: string) => {
    const line = `  - { rule: field-moved, field: size, since: "${since}", reason: It is read first. }\n`
    return changed(gauge, [['sections:\n', `approvals:\n${line}sections:\n`]])
  }
  const texts = [
    ['SK1005', approval('0123456789abcdef')],
    ['SK1006', approval(old.inventory.hash)],
    ['SK1007', changed(gauge, [['{ name: births', '{ name: lives, renamedFrom: birds']])],
  ] as const
  return texts.map(([code, text]) => ({ code, found: { list: diff(old, read('gauge.yaml', text)).problems }, text }))
}
