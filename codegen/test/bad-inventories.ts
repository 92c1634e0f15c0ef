/** One change to `fixtures/gauge.yaml`, and all that must be said of it, excerpts left out. */
export interface BadInventory {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly says: readonly string[]
}

export const BAD_INVENTORIES: readonly BadInventory[] = [
  {
    name: 'a key that is no key',
    from: 'doc: Dials with a label.',
    to: 'docs: Dials with a label.',
    says: [
      'gauge.yaml:1:1 doc: is missing; give one line of documentation',
      'gauge.yaml:5:1 docs: "docs" is not a key here; did you mean "doc"?',
    ],
  },
  {
    name: 'YAML that does not parse',
    from: 'capacity: { default: 64, max: 1024 }',
    to: 'capacity: { default: 64, max: 1024',
    says: [
      'gauge.yaml:4:1 yaml: Flow map in block collection must be sufficiently indented and end with a }; write YAML 1.2',
    ],
  },
  {
    name: 'a YAML key twice',
    from: 'name: gauge\n',
    to: 'name: gauge\nname: dial\n',
    says: ['gauge.yaml:2:1 yaml: Map keys must be unique; write YAML 1.2'],
  },
  {
    name: 'a capacity that is no multiple of 64',
    from: 'default: 64, max',
    to: 'default: 100, max',
    says: ['gauge.yaml:3:22 capacity.default: 100 is no multiple of 64; use 64 or 128'],
  },
  {
    name: 'a capacity above the most',
    from: 'default: 64, max: 1024',
    to: 'default: 2048, max: 1024',
    says: ['gauge.yaml:3:22 capacity.default: 2048 nodes are more than max, 1024; raise max'],
  },
  {
    name: 'a most capacity that is no multiple of 64',
    from: 'max: 1024',
    to: 'max: 1000',
    says: ['gauge.yaml:3:31 capacity.max: 1000 is no multiple of 64; use 960 or 1024'],
  },
  {
    name: 'a capacity that is no number',
    from: 'default: 64, max',
    to: 'default: many, max',
    says: ['gauge.yaml:3:22 capacity.default: "many" cannot stand here; give a whole number above 0'],
  },
  {
    name: 'a most capacity beyond 32 bits',
    from: 'max: 1024',
    to: 'max: 268435456',
    says: [
      'gauge.yaml:3:31 capacity.max: 268435456 nodes make 11282677888 bytes; lower max, so that 32 bits reach them all',
    ],
  },
  {
    name: 'a text size that is no multiple of 64',
    from: 'text_bytes: { default: 128 }',
    to: 'text_bytes: { default: 130 }',
    says: ['gauge.yaml:4:24 text_bytes.default: 130 is no multiple of 64; use 128 or 192'],
  },
  {
    name: 'a text pool without a size',
    from: 'text_bytes: { default: 128 }\n',
    to: '',
    says: [
      'gauge.yaml:72:40 labels.size: is text_bytes, which the inventory does not give; add text_bytes: { default: … }',
    ],
  },
  {
    name: 'a size without a text pool',
    from: 'size: text_bytes',
    to: 'size: 128',
    says: [
      'gauge.yaml:4:1 text_bytes: no section has this size; remove it, or add a section of kind bytes with size: text_bytes',
    ],
  },
  {
    name: 'a second text pool',
    from: '  - { name: dirty_blocks,',
    to: '  - { name: more, kind: bytes, size: text_bytes, writer: ts, doc: More. }\n  - { name: dirty_blocks,',
    says: [
      'gauge.yaml:74:38 more.size: a text pool is there already; give this section a number of bytes',
      'gauge.yaml:73:40 first given here',
    ],
  },
  {
    name: 'a magic number of more than 32 bits',
    from: '0x45475547',
    to: '0x100000000',
    says: ['gauge.yaml:2:8 magic: 4294967296 cannot stand here; give a whole number of 32 bits'],
  },
  {
    name: 'a name in camelCase',
    from: 'name: gauge\n',
    to: 'name: gaugeFace\n',
    says: ['gauge.yaml:1:7 name: "gaugeFace" cannot stand here; give a snake_case name'],
  },
  {
    name: 'a group twice',
    from: '  - { name: links,',
    to: '  - { name: face, bit: 4, doc: Again. }\n  - { name: links,',
    says: [
      'gauge.yaml:8:13 groups.face.name: "face" is a group already; give each its own name',
      'gauge.yaml:7:13 first defined here',
    ],
  },
  {
    name: 'a bit twice',
    from: 'name: links, bit: 3',
    to: 'name: links, bit: 0',
    says: [
      'gauge.yaml:8:25 groups.links.bit: 0 is the bit of "face" already; give each its own',
      'gauge.yaml:7:24 first given here',
    ],
  },
  {
    name: 'a bit out of range',
    from: 'name: links, bit: 3',
    to: 'name: links, bit: 8',
    says: ['gauge.yaml:8:25 groups.links.bit: 8 is not a bit of one byte; use 0 to 7'],
  },
  {
    name: 'a counter that is no field',
    from: 'counter: changes',
    to: 'counter: change',
    says: ['gauge.yaml:7:36 groups.face.counter: "change" is not a field; did you mean "changes"?'],
  },
  {
    name: 'a counter that cannot count',
    from: 'counter: changes',
    to: 'counter: births',
    says: ['gauge.yaml:7:36 groups.face.counter: "births" cannot count changes; name a uint8 field that ts writes'],
  },
  {
    name: 'an enum twice',
    from: '  - name: unit\n',
    to: '  - name: scale\n    doc: Again.\n    values:\n      - { name: one, value: 1 }\n  - name: unit\n',
    says: [
      'gauge.yaml:20:11 enums.scale.name: "scale" is an enum already; give each its own name',
      'gauge.yaml:15:11 first defined here',
    ],
  },
  {
    name: 'an enum without values',
    from: 'doc: What a node is.\n    values:\n      - { name: none, value: 0 }\n      - { name: dial, value: 1 }',
    to: 'doc: What a node is.\n    values: []',
    says: ['gauge.yaml:12:13 enums.component_type: is empty; give at least one value'],
  },
  {
    name: 'an enum value twice',
    from: '{ name: log-10, value: 7 }',
    to: '{ name: linear, value: 7 }',
    says: [
      'gauge.yaml:19:17 enums.scale[1].name: "linear" is a value of this enum already; give each its own name',
      'gauge.yaml:18:17 first defined here',
    ],
  },
  {
    name: 'an enum number twice',
    from: '{ name: log-10, value: 7 }',
    to: '{ name: log-10, value: 0 }',
    says: [
      'gauge.yaml:19:32 enums.scale[1].value: 0 is the value of "linear" already; give each its own',
      'gauge.yaml:18:32 first given here',
    ],
  },
  {
    name: 'an enum number below 0',
    from: '{ name: log-10, value: 7 }',
    to: '{ name: log-10, value: -7 }',
    says: ['gauge.yaml:19:32 enums.scale[1].value: -7 cannot stand here; give a whole number of 32 bits'],
  },
  {
    name: 'an enum value in capitals',
    from: 'name: log-10',
    to: 'name: LOG',
    says: ['gauge.yaml:19:17 enums.scale[1].name: "LOG" cannot stand here; give a lower-case name with hyphens'],
  },
  {
    name: 'a flag set named as an enum',
    from: 'flags:\n  - name: mark\n',
    to: 'flags:\n  - name: scale\n    doc: Again.\n    bits:\n      - { name: one, bit: 1 }\n  - name: mark\n',
    says: [
      'gauge.yaml:27:11 flags.scale.name: "scale" is an enum already; give each its own name',
      'gauge.yaml:15:11 first defined here',
    ],
  },
  {
    name: 'a flag bit out of range',
    from: 'name: peak, bit: 0',
    to: 'name: peak, bit: 8',
    says: ['gauge.yaml:30:28 flags.mark[0].bit: 8 is not a bit of one byte; use 0 to 7'],
  },
  {
    name: 'a flag bit twice',
    from: 'name: peak, bit: 0',
    to: 'name: peak, bit: 2',
    says: [
      'gauge.yaml:31:33 flags.mark[1].bit: 2 is the bit of "peak" already; give each its own',
      'gauge.yaml:30:28 first given here',
    ],
  },
  {
    name: 'a flag name twice',
    from: 'name: peak, bit: 0',
    to: 'name: low-water, bit: 0',
    says: [
      'gauge.yaml:31:17 flags.mark[1].name: "low-water" is a bit of this flag set already; give each its own name',
      'gauge.yaml:30:17 first defined here',
    ],
  },
  {
    name: 'more than 8 flags',
    from: '      - { name: peak, bit: 0 }\n',
    to: '      - { name: bit-0, bit: 0 }\n      - { name: bit-1, bit: 1 }\n      - { name: bit-2, bit: 8 }\n      - { name: bit-3, bit: 3 }\n      - { name: bit-4, bit: 4 }\n      - { name: bit-5, bit: 5 }\n      - { name: bit-6, bit: 6 }\n      - { name: bit-7, bit: 7 }\n',
    says: ['gauge.yaml:30:7 flags.mark: 9 bits; a flag set is one byte, so give at most 8'],
  },
  {
    name: 'a header over 64 bytes',
    from: '    - { name: event_tail, doc: Read. }\n',
    to: '    - { name: event_tail, doc: Read. }\n    - { name: more_0, doc: More. }\n    - { name: more_1, doc: More. }\n    - { name: more_2, doc: More. }\n    - { name: more_3, doc: More. }\n    - { name: more_4, doc: More. }\n    - { name: more_5, doc: More. }\n',
    says: ['gauge.yaml:50:7 header[16]: 17 words are 68 bytes; the header has 64, so move some to a section'],
  },
  {
    name: 'a header that starts otherwise',
    from: '    - { name: magic, doc: What it is. }\n    - { name: hash_low, doc: Low half of the hash. }\n',
    to: '    - { name: hash_low, doc: Low half of the hash. }\n    - { name: magic, doc: What it is. }\n',
    says: [
      'gauge.yaml:33:3 header: word 0 must be "magic"; start with magic, hash_low, hash_high, capacity, text_bytes',
    ],
  },
  {
    name: 'a word twice',
    from: '{ name: js_fence,',
    to: '{ name: js_sleep,',
    says: [
      'gauge.yaml:33:3 header: the word "js_fence" is missing, which the protocol needs; add it to the header',
      'gauge.yaml:43:15 header[9].name: "js_sleep" is a word already; give each its own name',
      'gauge.yaml:42:15 first defined here',
    ],
  },
  {
    name: 'a word of the protocol that is missing',
    from: '      - { name: backlog, doc: 1 while events wait. }\n',
    to: '',
    says: [
      'gauge.yaml:45:1 sections: the word "backlog" is missing, which the protocol needs; add it to a section of words with writer: engine',
    ],
  },
  {
    name: 'a word of the protocol on the wrong side',
    from: '    writer: engine\n    doc: What the engine says.',
    to: '    writer: ts\n    doc: What the engine says.',
    says: [
      'gauge.yaml:80:17 engine_words[0].name: "sleep" is a word of the engine; move it to a section with writer: engine',
      'gauge.yaml:81:17 engine_words[1].name: "want" is a word of the engine; move it to a section with writer: engine',
      'gauge.yaml:82:17 engine_words[2].name: "consumed" is a word of the engine; move it to a section with writer: engine',
      'gauge.yaml:83:17 engine_words[3].name: "frame" is a word of the engine; move it to a section with writer: engine',
      'gauge.yaml:84:17 engine_words[4].name: "event_head" is a word of the engine; move it to a section with writer: engine',
      'gauge.yaml:85:17 engine_words[5].name: "backlog" is a word of the engine; move it to a section with writer: engine',
    ],
  },
  {
    name: 'a section of the protocol that is missing',
    from: '  - { name: engine_dirty, kind: flags, per: 1, bits: group, doc: Changed by the engine. }\n',
    to: '',
    says: [
      'gauge.yaml:45:1 sections: the section "engine_dirty" is missing, which the protocol needs; add { name: engine_dirty, kind: flags, per: 1, bits: group }',
    ],
  },
  {
    name: 'a section of the protocol of another shape',
    from: 'name: engine_dirty, kind: flags, per: 1,',
    to: 'name: engine_dirty, kind: flags, per: 2,',
    says: [
      'gauge.yaml:86:5 engine_dirty: is not what the protocol needs under that name; make it { name: engine_dirty, kind: flags, per: 1, bits: group }',
    ],
  },
  {
    name: 'a section twice',
    from: '- name: words32',
    to: '- name: numbers',
    says: [
      'gauge.yaml:55:11 numbers.name: "numbers" is a section already; give each its own name',
      'gauge.yaml:47:11 first defined here',
    ],
  },
  {
    name: 'a prop set that is called as a primitive',
    from: 'set: hand, codec: color',
    to: 'set: dial, codec: color',
    says: [
      'gauge.yaml:97:13 primitives.dial.name: is DialProps in TypeScript, like the prop set dial; choose another name',
    ],
  },
  {
    name: 'a section named as what every buffer has',
    from: 'name: labels, kind',
    to: 'name: views, kind',
    says: ['gauge.yaml:73:13 views.name: "views" is taken in the generated code; choose another name'],
  },
  {
    name: 'an unknown kind of section',
    from: 'name: labels, kind: bytes',
    to: 'name: labels, kind: byte',
    says: ['gauge.yaml:73:27 labels.kind: "byte" is not a kind of section; did you mean "bytes"?'],
  },
  {
    name: 'an unknown type',
    from: 'type: float32',
    to: 'type: flaot32',
    says: ['gauge.yaml:49:11 numbers.type: "flaot32" is not a field type; did you mean "float32"?'],
  },
  {
    name: 'flags of nothing known',
    from: 'name: engine_dirty, kind: flags, per: 1, bits: group',
    to: 'name: engine_dirty, kind: flags, per: 1, bits: marks',
    says: [
      'gauge.yaml:86:5 engine_dirty: is not what the protocol needs under that name; make it { name: engine_dirty, kind: flags, per: 1, bits: group }',
      'gauge.yaml:86:54 engine_dirty: "marks" is not a flag set; did you mean "mark"?',
    ],
  },
  {
    name: 'a field twice',
    from: '{ name: drawn,',
    to: '{ name: level,',
    says: [
      'gauge.yaml:54:17 numbers[2].name: "level" is a field already; give each its own name',
      'gauge.yaml:52:17 first defined here',
    ],
  },
  {
    name: 'a field twice in other sections',
    from: '{ name: births,',
    to: '{ name: level,',
    says: [
      'gauge.yaml:63:17 words32[3].name: "level" is a field already; give each its own name',
      'gauge.yaml:52:17 first defined here',
    ],
  },
  {
    name: 'two fields of one name in TypeScript',
    from: '{ name: drawn,',
    to: '{ name: size_2, group: face, writer: ts, default: 0, unit: none, doc: One. }\n      - { name: size2, group: face, writer: ts, default: 0, unit: none, doc: Two. }\n      - { name: drawn,',
    says: ['gauge.yaml:55:17 numbers[3].name: is size2 in TypeScript, like "size_2"; choose another name'],
  },
  {
    name: 'a field named by a keyword',
    from: '{ name: drawn,',
    to: '{ name: type,',
    says: ['gauge.yaml:54:17 numbers[2].name: "type" is a keyword of Rust; choose another name'],
  },
  {
    name: 'an unknown group',
    from: 'name: births, group: links',
    to: 'name: births, group: link',
    says: ['gauge.yaml:63:32 words32[3].group: "link" is not a group; did you mean "links"?'],
  },
  {
    name: 'an unknown writer',
    from: 'name: drawn, group: face, writer: engine',
    to: 'name: drawn, group: face, writer: rust',
    says: ['gauge.yaml:54:45 numbers[2].writer: "rust" is not a writer; use ts, engine'],
  },
  {
    name: 'an unknown enum',
    from: 'enum: scale',
    to: 'enum: scales',
    says: ['gauge.yaml:70:68 bytes8[1].enum: "scales" is not an enum; did you mean "scale"?'],
  },
  {
    name: 'an unknown flag set',
    from: 'flags: mark,',
    to: 'flags: marker,',
    says: ['gauge.yaml:71:68 bytes8[2].flags: "marker" is not a flag set; did you mean "mark"?'],
  },
  {
    name: 'an unknown unit_in',
    from: 'unit_in: size_unit',
    to: 'unit_in: size_units',
    says: ['gauge.yaml:53:69 numbers[1].unit_in: "size_units" is not a field; did you mean "size_unit"?'],
  },
  {
    name: 'a unit_in without units',
    from: 'unit_in: size_unit',
    to: 'unit_in: level',
    says: [
      'gauge.yaml:53:69 numbers[1].unit_in: "level" holds no unit; name a field with an enum',
      'gauge.yaml:91:53 props.size.writes: writes what "level" writes, and neither is more specific; let one write more fields',
      'gauge.yaml:89:13 the other is here',
    ],
  },
  {
    name: 'a unit_in that the other side writes',
    from: 'name: size_unit, group: face, writer: ts',
    to: 'name: size_unit, group: face, writer: engine',
    says: ['gauge.yaml:53:69 numbers[1].unit_in: engine writes "size_unit", ts this field; give both one writer'],
  },
  {
    name: 'a field without a unit',
    from: 'default: -1, unit: cells, doc: How far the hand was',
    to: 'default: -1, doc: How far the hand was',
    says: ['gauge.yaml:54:9 numbers[2]: does not say what its number counts; give unit, unit_in, enum or flags'],
  },
  {
    name: 'a field with two units',
    from: 'enum: scale, doc',
    to: 'enum: scale, unit: cells, doc',
    says: ['gauge.yaml:70:62 bytes8[1].enum: says what its number counts by unit and enum; keep one of them'],
  },
  {
    name: 'a key that a field does not have',
    from: 'keep: true',
    to: 'kept: true',
    says: [
      'gauge.yaml:63:63 words32[3].kept: "kept" is not a key here; use name, group, writer, default, unit, unit_in, enum, flags, keep, doc',
    ],
  },
  {
    name: 'a field without documentation',
    from: ', doc: How far the hand was drawn. }',
    to: ' }',
    says: ['gauge.yaml:54:9 numbers[2].doc: is missing; give one line of documentation'],
  },
  {
    name: 'a default out of range',
    from: 'name: changes, group: face, writer: ts, default: 0',
    to: 'name: changes, group: face, writer: ts, default: 256',
    says: ['gauge.yaml:72:60 bytes8[3].default: 256 is out of range for uint8; use 0 to 255'],
  },
  {
    name: 'a default with a fraction',
    from: 'name: changes, group: face, writer: ts, default: 0',
    to: 'name: changes, group: face, writer: ts, default: 0.5',
    says: ['gauge.yaml:72:60 bytes8[3].default: 0.5 is not a whole number; uint8 holds only those'],
  },
  {
    name: 'a default below 0',
    from: 'name: births, group: links, writer: ts, default: 0',
    to: 'name: births, group: links, writer: ts, default: -1',
    says: ['gauge.yaml:63:60 words32[3].default: -1 is out of range for uint32; use 0 to 4294967295'],
  },
  {
    name: 'a default that is no value of its enum',
    from: 'default: 7, enum: scale',
    to: 'default: 1, enum: scale',
    says: ['gauge.yaml:70:59 bytes8[1].default: 1 is not a value of scale; use 0 (linear), 7 (log-10)'],
  },
  {
    name: 'a default with a flag that is none',
    from: 'default: 0, flags: mark',
    to: 'default: 2, flags: mark',
    says: ['gauge.yaml:71:58 bytes8[2].default: 2 has bits that mark does not; use bits of 5'],
  },
  {
    name: 'an enum that its type cannot hold',
    from: '{ name: log-10, value: 7 }',
    to: '{ name: log-10, value: 256 }',
    says: [
      'gauge.yaml:70:59 bytes8[1].default: 7 is not a value of scale; use 0 (linear), 256 (log-10)',
      'gauge.yaml:70:68 bytes8[1].enum: log-10 is 256, and uint8 holds at most 255; use a wider section',
    ],
  },
  {
    name: 'an enum in float32',
    from: 'unit: "0..1"',
    to: 'enum: scale',
    says: ['gauge.yaml:52:67 numbers[0].enum: float32 holds no enum; use a section of whole numbers'],
  },
  {
    name: 'an unknown codec',
    from: 'codec: color',
    to: 'codec: colour',
    says: ['gauge.yaml:92:38 props.color.codec: "colour" is not a codec; did you mean "color"?'],
  },
  {
    name: 'a prop that writes nothing known',
    from: 'writes: [ink]',
    to: 'writes: [inc]',
    says: ['gauge.yaml:92:54 props.color.writes[0]: "inc" is not a field; did you mean "ink"?'],
  },
  {
    name: 'a prop that writes what the engine writes',
    from: 'writes: [level], min',
    to: 'writes: [drawn], min',
    says: ['gauge.yaml:89:55 props.level.writes[0]: the engine writes "drawn"; name a field that ts writes'],
  },
  {
    name: 'a prop that writes a counter',
    from: 'codec: number, writes: [level], min: 0, max: 1',
    to: 'codec: integer, writes: [changes]',
    says: ['gauge.yaml:89:56 props.level.writes[0]: "changes" counts changes by itself; name another field'],
  },
  {
    name: 'a prop that writes what is in no reactive array',
    from: 'codec: color, writes: [ink]',
    to: 'codec: integer, writes: [births]',
    says: [
      'gauge.yaml:92:56 props.color.writes[0]: "births" is of the group links, which is in no reactive array; name another field',
    ],
  },
  {
    name: 'a prop twice in a set',
    from: 'name: color, set: hand',
    to: 'name: scale, set: hand',
    says: [
      'gauge.yaml:93:13 props.scale.name: "scale" is a prop of the set hand already; give each its own name',
      'gauge.yaml:92:13 first defined here',
    ],
  },
  {
    name: 'a prop that the face keeps',
    from: 'name: color, set: hand',
    to: 'name: onColor, set: hand',
    says: ['gauge.yaml:92:13 props.onColor.name: "onColor" is left to events, ref and key; choose another name'],
  },
  {
    name: 'two props that are equally specific',
    from: 'also: { marks: 1 }, ',
    to: '',
    says: [
      'gauge.yaml:90:53 props.full.writes: writes what "level" writes, and neither is more specific; let one write more fields',
      'gauge.yaml:89:13 the other is here',
    ],
  },
  {
    name: 'an also of nothing known',
    from: 'also: { marks: 1 }',
    to: 'also: { mark: 1 }',
    says: ['gauge.yaml:90:76 props.full.also.mark: "mark" is not a field; did you mean "marks"?'],
  },
  {
    name: 'an also that the engine writes',
    from: 'also: { marks: 1 }',
    to: 'also: { drawn: 1 }',
    says: ['gauge.yaml:90:77 props.full.also.drawn: the engine writes "drawn"; name a field that ts writes'],
  },
  {
    name: 'an also that is no word of its enum',
    from: 'also: { marks: 1 }',
    to: 'also: { spread: log }',
    says: ['gauge.yaml:90:78 props.full.also.spread: "log" is not a value of scale; use linear, log-10'],
  },
  {
    name: 'an also that does not fit',
    from: 'also: { marks: 1 }',
    to: 'also: { marks: 256 }',
    says: ['gauge.yaml:90:77 props.full.also.marks: 256 does not fit marks; use a number that it holds'],
  },
  {
    name: 'an also beside a codec that has none',
    from: 'writes: [size], units',
    to: 'writes: [size], also: { marks: 1 }, units',
    says: [
      'gauge.yaml:91:61 props.size.also: means nothing to the codec length; remove it, or use number or integer or enum or color',
    ],
  },
  {
    name: 'a length without units',
    from: 'units: [cells, percent, auto], ',
    to: '',
    says: ['gauge.yaml:91:5 props.size.units: is missing; the codec length needs it'],
  },
  {
    name: 'a unit that is none',
    from: 'units: [cells, percent, auto]',
    to: 'units: [cells, precent]',
    says: ['gauge.yaml:91:76 props.size.units[1]: "precent" is not a value of unit; did you mean "percent"?'],
  },
  {
    name: 'units where there is no length',
    from: 'codec: color, writes',
    to: 'codec: color, units: [cells], writes',
    says: ['gauge.yaml:92:45 props.color.units: means nothing to the codec color; remove it, or use length'],
  },
  {
    name: 'a least above the most',
    from: 'min: 0, max: 1',
    to: 'min: 2, max: 1',
    says: ['gauge.yaml:89:68 props.level.min: 2 is above max, 1; swap them'],
  },
  {
    name: 'an enum prop over a field without one',
    from: 'codec: enum, writes: [spread]',
    to: 'codec: enum, writes: [ink]',
    says: ['gauge.yaml:93:53 props.scale.writes[0]: "ink" has no enum; name a field with one'],
  },
  {
    name: 'a colour over bytes',
    from: 'codec: color, writes: [ink]',
    to: 'codec: color, writes: [marks]',
    says: ['gauge.yaml:92:54 props.color.writes[0]: "marks" is uint8; a colour is uint32'],
  },
  {
    name: 'a length over a field without a unit',
    from: 'writes: [size], units',
    to: 'writes: [level], units',
    says: ['gauge.yaml:91:54 props.size.writes[0]: "level" has no unit_in; name a field with one'],
  },
  {
    name: 'a number over whole numbers',
    from: 'codec: number, writes: [level], min',
    to: 'codec: number, writes: [ink], min',
    says: ['gauge.yaml:89:55 props.level.writes[0]: "ink" is uint32; use the codec integer'],
  },
  {
    name: 'a flag that is none',
    from: 'flag: low-water',
    to: 'flag: low-watre',
    says: ['gauge.yaml:94:70 props.lowWater.flag: "low-watre" is not a bit of mark; did you mean "low-water"?'],
  },
  {
    name: 'a text over one field',
    from: 'writes: [label_offset, label_length]',
    to: 'writes: [label_offset]',
    says: ['gauge.yaml:95:52 props.label.writes: is no text slice; name two uint32 fields, its offset and its length'],
  },
  {
    name: 'a primitive of an unknown set',
    from: 'sets: [hand]',
    to: 'sets: [hands]',
    says: ['gauge.yaml:97:72 primitives.dial.sets[0]: "hands" is not a prop set; did you mean "hand"?'],
  },
  {
    name: 'a primitive of an unknown component',
    from: 'component: dial',
    to: 'component: dail',
    says: ['gauge.yaml:97:30 primitives.dial.component: "dail" is not a value of component_type; did you mean "dial"?'],
  },
  {
    name: 'a primitive whose content is no prop',
    from: 'content: label',
    to: 'content: lable',
    says: ['gauge.yaml:97:58 primitives.dial.content: "lable" is not a prop of this primitive; did you mean "label"?'],
  },
  {
    name: 'a primitive without the enum of components',
    from: '  - name: component_type\n',
    to: '  - name: components\n',
    says: [
      'gauge.yaml:10:11 enums.components.name: is COMPONENTS in TypeScript, like the generated code itself; choose another name',
      'gauge.yaml:97:30 primitives.dial.component: there is no enum component_type to take "dial" from; add it to enums',
    ],
  },
  {
    name: 'an enum that is called as the generated code',
    from: '  - name: unit\n',
    to: '  - name: layout\n    doc: Again.\n    values:\n      - { name: one, value: 1 }\n  - name: unit\n',
    says: [
      'gauge.yaml:20:11 enums.layout.name: is Layout in TypeScript, like the generated code itself; choose another name',
    ],
  },
]
