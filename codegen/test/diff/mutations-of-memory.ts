import type { Mutation } from './mutation.js'

const layout = { class: 'layout' } as const
const meaning = { class: 'meaning' } as const
const breaking = { verdict: 'breaking' } as const
const compatible = { verdict: 'compatible' } as const

const RING = '  - { name: ring, kind: bytes, size: 256, writer: engine, doc: A ring. }\nprops:'
const WATCHED = '  - { name: watched, kind: flags, per: 1, bits: mark, doc: What is watched. }\nprops:'
const BORN = 'unit: births, doc: Dials in this slot so far. }'
const BORN_AND_MORE = `${BORN}\n      - { name: died, group: links, writer: ts, default: 0, unit: deaths, doc: More. }`
const BACKLOG = '      - { name: backlog, doc: 1 while events wait. }'
const STATE = `${BACKLOG}\n      - { name: state, enum: scale, doc: How it is. }`
const GROUP = '  - { name: links, bit: 3, reactive: false, doc: What belongs together. }'
/** Every section behind `words32`, which a field more in it moves. */
const BEHIND_WORDS32 = [
  'bytes8',
  'labels',
  'dirty_blocks',
  'engine_words',
  'engine_dirty',
  'engine_dirty_blocks',
  'journal',
].map((name) => `section-moved sections.${name}`)

/** What the layout hash covers: layout and meaning. */
export const MUTATIONS_OF_MEMORY: readonly Mutation[] = [
  // Layout.
  { rule: 'section-added', ...layout, ...compatible, edits: [['props:', RING]], says: ['section-added sections.ring'] },
  {
    rule: 'section-removed',
    ...layout,
    ...breaking,
    before: [['props:', RING]],
    edits: [],
    says: ['section-removed sections.ring'],
  },
  {
    rule: 'section-moved',
    ...layout,
    ...breaking,
    before: [['props:', RING]],
    edits: [['  - { name: engine_dirty_blocks', `${RING.replace('\nprops:', '')}\n  - { name: engine_dirty_blocks`]],
    says: ['ring', 'engine_dirty_blocks', 'journal'].map((name) => `section-moved sections.${name}`),
  },
  {
    rule: 'section-retyped',
    ...layout,
    ...breaking,
    before: [['default: 0, unit: "0..1"', 'default: 1, unit: "0..1"']],
    edits: [
      ['default: 0, unit: "0..1"', 'default: 1, unit: "0..1"'],
      ['type: float32', 'type: int32'],
      ['codec: number, writes: [level], min', 'codec: integer, writes: [level], min'],
      ['codec: number, writes: [level], also', 'codec: integer, writes: [level], also'],
    ],
    says: [
      'section-retyped sections.numbers',
      'field-retyped level',
      'field-retyped size',
      'field-retyped drawn',
      'prop-codec-changed props.hand.level',
      'prop-codec-changed props.hand.full',
    ],
  },
  {
    rule: 'section-resized',
    ...layout,
    ...breaking,
    before: [['props:', RING]],
    edits: [['props:', RING.replace('256', '512')]],
    says: ['section-resized sections.ring'],
  },
  {
    rule: 'field-added',
    ...layout,
    ...compatible,
    edits: [[BORN, BORN_AND_MORE]],
    says: ['field-added died', ...BEHIND_WORDS32],
  },
  {
    rule: 'field-removed',
    ...layout,
    ...breaking,
    before: [[BORN, BORN_AND_MORE]],
    edits: [],
    says: [...BEHIND_WORDS32, 'field-removed died'],
  },
  {
    rule: 'field-moved',
    ...layout,
    ...breaking,
    edits: [
      ['{ name: level, group: face, writer: ts, default: 0, unit: "0..1", doc: How far the hand is. }', 'HERE'],
      ['{ name: size, group: face, writer: ts, default: 2, unit_in: size_unit, doc: How large the dial is. }', 'THERE'],
      ['HERE', '{ name: size, group: face, writer: ts, default: 2, unit_in: size_unit, doc: How large the dial is. }'],
      ['THERE', '{ name: level, group: face, writer: ts, default: 0, unit: "0..1", doc: How far the hand is. }'],
    ],
    says: ['field-moved size', 'field-moved level'],
  },
  {
    rule: 'field-retyped',
    ...layout,
    ...breaking,
    before: [[BORN, BORN_AND_MORE]],
    edits: [
      [
        'doc: How far the hand was drawn. }',
        'doc: How far the hand was drawn. }\n      - { name: died, group: links, writer: ts, default: 0, unit: deaths, doc: More. }',
      ],
    ],
    says: ['field-retyped died', 'section-moved sections.words32'],
  },
  {
    rule: 'word-added',
    ...layout,
    ...compatible,
    edits: [[BACKLOG, STATE]],
    says: ['word-added words.state'],
  },
  {
    rule: 'word-removed',
    ...layout,
    ...breaking,
    before: [[BACKLOG, STATE]],
    edits: [],
    says: ['word-removed words.state'],
  },
  {
    rule: 'word-moved',
    ...layout,
    ...breaking,
    edits: [
      ['name: want, doc: 1 after a miss.', 'HERE'],
      ['name: sleep, doc: 1 asleep. }', 'name: want, doc: 1 after a miss. }'],
      ['HERE', 'name: sleep, doc: 1 asleep.'],
    ],
    says: ['word-moved words.want', 'word-moved words.sleep'],
  },
  // Meaning.
  {
    rule: 'inventory-renamed',
    ...meaning,
    ...breaking,
    edits: [['name: gauge\n', 'name: meter\n']],
    says: ['inventory-renamed name'],
  },
  {
    rule: 'magic-changed',
    ...meaning,
    ...breaking,
    edits: [['0x45475547', '0x45475548']],
    says: ['magic-changed magic'],
  },
  {
    rule: 'group-added',
    ...meaning,
    ...compatible,
    edits: [[GROUP, `${GROUP}\n  - { name: sound, bit: 5, doc: What one hears. }`]],
    says: ['group-added groups.sound'],
  },
  {
    rule: 'group-removed',
    ...meaning,
    ...breaking,
    before: [[GROUP, `${GROUP}\n  - { name: sound, bit: 5, doc: What one hears. }`]],
    edits: [],
    says: ['group-removed groups.sound'],
  },
  {
    rule: 'group-bit-changed',
    ...meaning,
    ...breaking,
    edits: [['name: links, bit: 3', 'name: links, bit: 4']],
    says: ['group-bit-changed groups.links'],
  },
  {
    rule: 'group-reactive-changed',
    ...meaning,
    ...breaking,
    edits: [['reactive: false', 'reactive: true']],
    says: ['group-reactive-changed groups.links'],
  },
  {
    rule: 'group-counter-changed',
    ...meaning,
    ...breaking,
    edits: [[', counter: changes', '']],
    says: ['group-counter-changed groups.face'],
  },
  {
    rule: 'enum-added',
    ...meaning,
    ...compatible,
    edits: [['flags:\n', '  - { name: state, doc: How it is., values: [{ name: well, value: 0 }] }\nflags:\n']],
    says: ['enum-added enums.state'],
  },
  {
    rule: 'enum-removed',
    ...meaning,
    ...breaking,
    before: [['flags:\n', '  - { name: state, doc: How it is., values: [{ name: well, value: 0 }] }\nflags:\n']],
    edits: [],
    says: ['enum-removed enums.state'],
  },
  {
    rule: 'enum-value-added',
    ...meaning,
    ...compatible,
    edits: [['{ name: log-10, value: 7 }', '{ name: log-10, value: 7 }\n      - { name: log-2, value: 8 }']],
    says: ['enum-value-added enums.scale.log-2'],
  },
  {
    rule: 'enum-value-removed',
    ...meaning,
    ...breaking,
    before: [['{ name: log-10, value: 7 }', '{ name: log-10, value: 7 }\n      - { name: log-2, value: 8 }']],
    edits: [],
    says: ['enum-value-removed enums.scale.log-2'],
  },
  {
    rule: 'enum-value-renumbered',
    ...meaning,
    ...breaking,
    edits: [['{ name: dial, value: 1 }', '{ name: dial, value: 2 }']],
    says: ['enum-value-renumbered enums.component_type.dial'],
  },
  {
    rule: 'enum-first-changed',
    ...meaning,
    ...breaking,
    edits: [['{ name: none, value: 0 }', '{ name: nothing, value: 9 }\n      - { name: none, value: 0 }']],
    says: ['enum-first-changed enums.component_type', 'enum-value-added enums.component_type.nothing'],
  },
  {
    rule: 'flag-set-added',
    ...meaning,
    ...compatible,
    edits: [['header:\n', '  - { name: sign, doc: Signs., bits: [{ name: one, bit: 0 }] }\nheader:\n']],
    says: ['flag-set-added flags.sign'],
  },
  {
    rule: 'flag-set-removed',
    ...meaning,
    ...breaking,
    before: [['header:\n', '  - { name: sign, doc: Signs., bits: [{ name: one, bit: 0 }] }\nheader:\n']],
    edits: [],
    says: ['flag-set-removed flags.sign'],
  },
  {
    rule: 'flag-added',
    ...meaning,
    ...compatible,
    edits: [['{ name: peak, bit: 0 }', '{ name: peak, bit: 0 }\n      - { name: high-water, bit: 5 }']],
    says: ['flag-added flags.mark.high-water'],
  },
  {
    rule: 'flag-removed',
    ...meaning,
    ...breaking,
    edits: [['      - { name: peak, bit: 0 }\n', '']],
    says: ['flag-removed flags.mark.peak'],
  },
  {
    rule: 'flag-moved',
    ...meaning,
    ...breaking,
    edits: [['{ name: peak, bit: 0 }', '{ name: peak, bit: 1 }']],
    says: ['flag-moved flags.mark.peak'],
  },
  {
    rule: 'section-writer-changed',
    ...meaning,
    ...breaking,
    edits: [['size: text_bytes, writer: ts', 'size: text_bytes, writer: engine']],
    says: ['section-writer-changed sections.labels'],
  },
  {
    rule: 'section-bits-changed',
    ...meaning,
    ...breaking,
    before: [['props:', WATCHED]],
    edits: [['props:', WATCHED.replace('mark', 'group')]],
    says: ['section-bits-changed sections.watched'],
  },
  {
    rule: 'word-enum-changed',
    ...meaning,
    ...breaking,
    edits: [['{ name: backlog, doc', '{ name: backlog, enum: scale, doc']],
    says: ['word-enum-changed words.backlog'],
  },
  {
    rule: 'field-group-changed',
    ...meaning,
    ...breaking,
    edits: [['name: births, group: links', 'name: births, group: face']],
    says: ['field-group-changed births'],
  },
  {
    rule: 'field-writer-changed',
    ...meaning,
    ...breaking,
    edits: [['group: links, writer: ts', 'group: links, writer: engine']],
    says: ['field-writer-changed births'],
  },
  {
    rule: 'field-default-changed',
    ...meaning,
    ...breaking,
    edits: [['default: 2', 'default: 3']],
    says: ['field-default-changed size'],
  },
  {
    rule: 'field-unit-changed',
    ...meaning,
    ...breaking,
    edits: [['unit: "0..1"', 'unit: "0..100"']],
    says: ['field-unit-changed level'],
  },
  {
    rule: 'field-enum-changed',
    ...meaning,
    ...breaking,
    edits: [
      ['default: 7, enum: scale', 'default: 0, enum: component_type'],
      ['writer: ts, default: 0, enum: component_type', 'writer: ts, default: 1, enum: component_type'],
    ],
    before: [
      ['default: 7, enum: scale', 'default: 1, enum: scale'],
      ['{ name: log-10, value: 7 }', '{ name: log-10, value: 1 }'],
    ],
    says: ['enum-value-renumbered enums.scale.log-10', 'field-enum-changed spread'],
  },
  {
    rule: 'field-flags-changed',
    ...meaning,
    ...breaking,
    before: [
      ['unit: "changes, modulo 256"', 'flags: mark'],
      [', counter: changes', ''],
    ],
    edits: [[', counter: changes', '']],
    says: ['field-flags-changed changes', 'field-unit-changed changes'],
  },
  {
    rule: 'field-keep-changed',
    ...meaning,
    ...breaking,
    edits: [['keep: true, ', '']],
    says: ['field-keep-changed births'],
  },
  {
    rule: 'list-reordered',
    ...meaning,
    ...compatible,
    edits: [
      ['{ name: peak, bit: 0 }', 'HERE'],
      ['{ name: low-water, bit: 2, doc: The least so far. }', '{ name: peak, bit: 0 }'],
      ['HERE', '{ name: low-water, bit: 2, doc: The least so far. }'],
    ],
    says: ['list-reordered flags.mark'],
  },
]
