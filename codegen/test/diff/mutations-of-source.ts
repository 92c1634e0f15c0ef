import type { Mutation } from './mutation.js'

const source = { class: 'source' } as const
const breaking = { verdict: 'breaking' } as const
const compatible = { verdict: 'compatible' } as const

const BACKLOG = '      - { name: backlog, doc: 1 while events wait. }'
const STATE = `${BACKLOG}\n      - { name: state, enum: scale, doc: How it is. }`
const SIZE = 'units: [cells, percent, auto]'
const LABEL = 'writes: [label_offset, label_length], doc: "What is measured." }'
const PEAK = `${LABEL}\n  - { name: peak, set: rim, codec: flag, writes: [marks], flag: peak, doc: At its peak. }`
const DIAL = 'sets: [hand], doc: A round gauge. }'
const PLATE = `${DIAL}\n  - { name: plate, component: dial, role: group, sets: [hand], doc: A flat one. }`

/** Renames, what programs see beside memory, and documentation. */
export const MUTATIONS_OF_SOURCE: readonly Mutation[] = [
  // Renames.
  {
    rule: 'group-renamed',
    ...source,
    ...breaking,
    edits: [
      ['name: links, bit', 'name: ties, renamedFrom: links, bit'],
      ['group: links', 'group: ties'],
    ],
    says: ['group-renamed groups.ties'],
  },
  {
    rule: 'enum-renamed',
    ...source,
    ...breaking,
    edits: [
      ['- name: scale\n', '- name: spacing\n    renamedFrom: scale\n'],
      ['enum: scale', 'enum: spacing'],
    ],
    says: ['enum-renamed enums.spacing'],
  },
  {
    rule: 'enum-value-renamed',
    ...source,
    ...breaking,
    edits: [['name: log-10', 'name: logarithmic, renamedFrom: log-10']],
    says: ['enum-value-renamed enums.scale.logarithmic'],
  },
  {
    rule: 'flag-set-renamed',
    ...source,
    ...breaking,
    edits: [
      ['- name: mark\n', '- name: sign\n    renamedFrom: mark\n'],
      ['flags: mark', 'flags: sign'],
    ],
    says: ['flag-set-renamed flags.sign'],
  },
  {
    rule: 'flag-renamed',
    ...source,
    ...breaking,
    edits: [['name: peak, bit', 'name: summit, renamedFrom: peak, bit']],
    says: ['flag-renamed flags.mark.summit'],
  },
  {
    rule: 'section-renamed',
    ...source,
    ...breaking,
    edits: [['- name: numbers\n', '- name: figures\n    renamedFrom: numbers\n']],
    says: ['section-renamed sections.figures'],
  },
  {
    rule: 'word-renamed',
    ...source,
    ...breaking,
    before: [[BACKLOG, STATE]],
    edits: [[BACKLOG, STATE.replace('name: state', 'name: mood, renamedFrom: state')]],
    says: ['word-renamed words.mood'],
  },
  {
    rule: 'field-renamed',
    ...source,
    ...breaking,
    edits: [
      ['{ name: size_unit', '{ name: size_in, renamedFrom: size_unit'],
      ['unit_in: size_unit', 'unit_in: size_in'],
    ],
    says: ['field-renamed size_in'],
  },
  {
    rule: 'prop-renamed',
    ...source,
    ...breaking,
    edits: [
      ['{ name: label, set', '{ name: caption, renamedFrom: label, set'],
      ['content: label', 'content: caption'],
    ],
    says: ['prop-renamed props.hand.caption'],
  },
  {
    rule: 'primitive-renamed',
    ...source,
    ...breaking,
    edits: [['{ name: dial, component', '{ name: clock, renamedFrom: dial, component']],
    says: ['primitive-renamed primitives.clock'],
  },
  // Source.
  {
    rule: 'capacity-default-changed',
    ...source,
    ...compatible,
    edits: [['default: 64, max', 'default: 128, max']],
    says: ['capacity-default-changed capacity.default'],
  },
  {
    rule: 'capacity-max-raised',
    ...source,
    ...compatible,
    edits: [['max: 1024', 'max: 2048']],
    says: ['capacity-max-raised capacity.max'],
  },
  {
    rule: 'capacity-max-lowered',
    ...source,
    ...breaking,
    edits: [['max: 1024', 'max: 512']],
    says: ['capacity-max-lowered capacity.max'],
  },
  {
    rule: 'text-bytes-changed',
    ...source,
    ...compatible,
    edits: [['text_bytes: { default: 128 }', 'text_bytes: { default: 256 }']],
    says: ['text-bytes-changed text_bytes.default'],
  },
  {
    rule: 'prop-added',
    ...source,
    ...compatible,
    edits: [[LABEL, PEAK]],
    says: ['prop-added props.rim.peak'],
  },
  {
    rule: 'prop-removed',
    ...source,
    ...breaking,
    before: [[LABEL, PEAK]],
    edits: [],
    says: ['prop-removed props.rim.peak'],
  },
  {
    rule: 'prop-set-changed',
    ...source,
    ...breaking,
    before: [[LABEL, PEAK]],
    edits: [[LABEL, PEAK.replace('set: rim', 'set: hand')]],
    says: ['prop-set-changed props.hand.peak'],
  },
  {
    rule: 'prop-codec-changed',
    ...source,
    ...breaking,
    edits: [['codec: color', 'codec: integer']],
    says: ['prop-codec-changed props.hand.color'],
  },
  {
    rule: 'prop-writes-changed',
    ...source,
    ...breaking,
    edits: [['also: { marks: 1 }', 'also: { marks: 4 }']],
    says: ['prop-writes-changed props.hand.full'],
  },
  {
    rule: 'prop-unit-added',
    ...source,
    ...compatible,
    before: [[SIZE, 'units: [cells, auto]']],
    edits: [],
    says: ['prop-unit-added props.hand.size'],
  },
  {
    rule: 'prop-unit-removed',
    ...source,
    ...breaking,
    edits: [[SIZE, 'units: [cells, auto]']],
    says: ['prop-unit-removed props.hand.size'],
  },
  {
    rule: 'prop-bare-unit-changed',
    ...source,
    ...breaking,
    edits: [[SIZE, 'units: [percent, cells, auto]']],
    says: ['prop-bare-unit-changed props.hand.size'],
  },
  {
    rule: 'prop-range-widened',
    ...source,
    ...compatible,
    edits: [['min: 0, max: 1', 'min: 0, max: 2']],
    says: ['prop-range-widened props.hand.level'],
  },
  {
    rule: 'prop-range-narrowed',
    ...source,
    ...breaking,
    edits: [['min: 0, max: 1', 'min: 0.5, max: 2']],
    says: ['prop-range-narrowed props.hand.level'],
  },
  {
    rule: 'primitive-added',
    ...source,
    ...compatible,
    edits: [[DIAL, PLATE]],
    says: ['primitive-added primitives.plate'],
  },
  {
    rule: 'primitive-removed',
    ...source,
    ...breaking,
    before: [[DIAL, PLATE]],
    edits: [],
    says: ['primitive-removed primitives.plate'],
  },
  {
    rule: 'primitive-component-changed',
    ...source,
    ...breaking,
    edits: [['component: dial', 'component: none']],
    says: ['primitive-component-changed primitives.dial'],
  },
  {
    rule: 'primitive-role-changed',
    ...source,
    ...breaking,
    edits: [['role: meter', 'role: progressbar']],
    says: ['primitive-role-changed primitives.dial'],
  },
  {
    rule: 'primitive-children-added',
    ...source,
    ...compatible,
    edits: [['role: meter', 'role: meter, children: true']],
    says: ['primitive-children-added primitives.dial'],
  },
  {
    rule: 'primitive-children-removed',
    ...source,
    ...breaking,
    before: [['role: meter', 'role: meter, children: true']],
    edits: [],
    says: ['primitive-children-removed primitives.dial'],
  },
  {
    rule: 'primitive-content-changed',
    ...source,
    ...breaking,
    edits: [[', content: label', '']],
    says: ['primitive-content-changed primitives.dial'],
  },
  {
    rule: 'primitive-set-added',
    ...source,
    ...compatible,
    before: [[LABEL, PEAK]],
    edits: [
      [LABEL, PEAK],
      ['sets: [hand]', 'sets: [hand, rim]'],
    ],
    says: ['primitive-set-added primitives.dial'],
  },
  {
    rule: 'primitive-set-removed',
    ...source,
    ...breaking,
    before: [
      [LABEL, PEAK],
      ['sets: [hand]', 'sets: [hand, rim]'],
    ],
    edits: [[LABEL, PEAK]],
    says: ['primitive-set-removed primitives.dial'],
  },
  // Documentation.
  {
    rule: 'doc-changed',
    class: 'documentation',
    ...compatible,
    edits: [['doc: How far the hand is. }', 'doc: Where the hand is. }']],
    says: ['doc-changed level'],
  },
]
