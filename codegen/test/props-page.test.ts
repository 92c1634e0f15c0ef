import { expect, test } from 'vitest'
import { propsPage } from '../src/map/props.js'
import { edited, fixture, ownInventory, parsed } from './fixtures.js'

const gauge = parsed(fixture('gauge'))

test('the page of props has a table for each set, with values, range and default of every prop', () => {
  expect(propsPage(gauge, 'npm run codegen')).toBe(`<!-- Written by sparktui-codegen from the inventory \`gauge\`.
     To change it, edit the inventory and run \`npm run codegen\`. -->

# Props

Each takes a value, or a signal, a derived or a getter of one, which is followed.

| primitive | what it is | role | props |
| --- | --- | --- | --- |
| \`dial\` | A round gauge. | meter | [hand](#hand), \`label\`, its first argument |

## hand

| prop | values | default | what it is |
| --- | --- | --- | --- |
| \`level\` | A number. From 0 to 1. | \`0\` | How far the hand is. |
| \`full\` | A number. | \`0\` | The same, at its peak. |
| \`size\` | A number of cells, \`'50%'\` or \`'auto'\`. | \`2\` | How large the dial is. |
| \`color\` | a colour |  | Colour of the hand. |
| \`scale\` | \`'linear'\`, \`'log-10'\` | \`'log-10'\` | How values are spread. |
| \`turns\` | A whole number. From 0 to 99. | \`0\` | How often the hand went round. |
| \`stopped\` | \`true\`, \`false\` | \`false\` | Whether the hand stands. |
| \`lowWater\` | \`true\`, \`false\` | \`false\` | Marks the least so far. |
| \`label\` | a text | \`''\` | What is measured. |
`)
})

test('what documentation says does not break a table', () => {
  const wild = parsed(edited(fixture('gauge'), 'doc: A round gauge.', 'doc: "A | B"'))
  expect(propsPage(wild, 'x')).toContain('| `dial` | A \\| B | meter |')
})

test('every prop of SparkTUI’s own inventory is on its page', () => {
  const inventory = ownInventory()
  const page = propsPage(inventory, 'x')
  for (const { name } of inventory.props) expect(page).toContain(`| \`${name}\` |`)
  for (const { name } of inventory.primitives) expect(page).toContain(`| \`${name}\` |`)
})
