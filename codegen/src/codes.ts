/** What can be wrong with an inventory. A code keeps its meaning for ever; a new fault gets a new code. */

/** One kind of fault. */
export interface CodeFacts {
  /** What it is, in one sentence. */
  readonly means: string
  /** How to mend it. */
  readonly mend: string
}

/** The chapters of the codes, by their first two digits. */
export const CHAPTERS = {
  SK01: 'The text',
  SK02: 'The shape of a part',
  SK03: 'Names',
  SK04: 'References',
  SK05: 'Numbers and bits',
  SK06: 'Sizes',
  SK07: 'Fields',
  SK08: 'Props and primitives',
  SK09: 'The protocol of the memory',
  SK10: 'Renames and approvals',
} as const

const TEXT = {
  SK0101: { means: 'The text is no YAML.', mend: 'Mend the YAML at the place; what follows it is read only then.' },
  SK0102: { means: 'A mapping has a key twice.', mend: 'Keep one of the two.' },
  SK0103: { means: 'A tab indents a line.', mend: 'Indent with spaces.' },
  SK0104: {
    means: 'The text has an anchor, an alias or a tag.',
    mend: 'Write the value out: everything in an inventory has one place, which messages and `diff` can point at.',
  },
  SK0105: { means: 'The file holds several documents.', mend: 'Keep one inventory per file; remove the `---`.' },
  SK0106: { means: 'A key is no text.', mend: 'Write the key as a plain word.' },
  SK0107: { means: 'The file is empty.', mend: 'Start with `sparktui-codegen init`.' },
  SK0108: { means: 'The file is not UTF-8.', mend: 'Save it as UTF-8.' },
} as const

const SHAPE = {
  SK0201: { means: 'A key that must be there is missing.', mend: 'Add it.' },
  SK0202: { means: 'A key is not known at its place.', mend: 'Take the nearest right name, or remove it.' },
  SK0203: { means: 'A value is of the wrong kind.', mend: 'Give what the message asks for.' },
  SK0204: { means: 'A name is not spelt as such a name is.', mend: 'Take the spelling that the message gives.' },
  SK0205: {
    means: 'A list or a text is empty.',
    mend: 'Give it at least one entry, or remove the key where it is optional.',
  },
  SK0206: {
    means: 'A number is outside what the key holds.',
    mend: 'Give a number in the range that the message names.',
  },
  SK0207: { means: 'A number has a fraction where whole ones stand.', mend: 'Round it.' },
  SK0208: { means: 'A section is of an unknown kind.', mend: 'Use fields, flags, words or bytes.' },
  SK0209: { means: 'A section is of an unknown type.', mend: 'Use float32, uint32, int32 or uint8.' },
  SK0210: { means: 'A writer is neither side.', mend: 'Use ts for TypeScript, engine for Rust.' },
  SK0211: {
    means: 'A prop has an unknown codec.',
    mend: 'Use number, integer, switch, enum, flag, length, color, text or own.',
  },
} as const

const NAMES = {
  SK0301: { means: 'A name is given twice.', mend: 'Rename one of the two.' },
  SK0302: {
    means: 'Two names become one in TypeScript or Rust, which spell them in camelCase or PascalCase.',
    mend: 'Make them differ in more than hyphens and underscores.',
  },
  SK0303: { means: 'A name is a keyword or a type of a language that is generated.', mend: 'Choose another name.' },
  SK0304: { means: 'The generated code calls something else so.', mend: 'Choose another name.' },
  SK0305: {
    means: 'A prop has a name that is kept for events, `ref` and `key`.',
    mend: 'Choose a name that does not begin with `on`.',
  },
} as const

const REFERENCES = {
  SK0401: { means: 'A group is not among the groups.', mend: 'Take the nearest right name, or add the group.' },
  SK0402: { means: 'An enum is not among the enums.', mend: 'Take the nearest right name, or add the enum.' },
  SK0403: { means: 'A flag set is not among the flags.', mend: 'Take the nearest right name, or add the flag set.' },
  SK0404: { means: 'A field is in no section.', mend: 'Take the nearest right name, or add the field.' },
  SK0405: { means: 'No prop is in the set that a primitive takes.', mend: 'Take the nearest right name.' },
  SK0406: { means: 'A word is not a value of its enum.', mend: 'Take a value of the enum, or add it there.' },
  SK0407: { means: 'A word is not a bit of its flag set.', mend: 'Take a bit of the set, or add it there.' },
  SK0408: { means: 'The content of a primitive is none of its props.', mend: 'Take a prop of one of its sets.' },
  SK0409: {
    means: 'There are primitives, but no enum `component_type` that numbers them.',
    mend: 'Add the enum with a value for each primitive.',
  },
} as const

const NUMBERS = {
  SK0501: { means: 'Two values of an enum have one number.', mend: 'Give each its own.' },
  SK0502: { means: 'Two groups, or two flags of a set, have one bit.', mend: 'Give each its own.' },
  SK0503: { means: 'A bit is not in a byte.', mend: 'Use 0 to 7.' },
  SK0504: { means: 'A flag set has more than 8 flags.', mend: 'Split it in two.' },
  SK0505: { means: 'A default is outside the range of the type.', mend: 'Use a default that the type holds.' },
  SK0506: { means: 'A default has a fraction in a type of whole numbers.', mend: 'Round it, or use float32.' },
  SK0507: { means: 'A default is no value of the enum.', mend: 'Use the number of one of the values.' },
  SK0508: { means: 'A default has bits that the flag set does not.', mend: 'Use bits of the set alone.' },
  SK0509: { means: 'The numbers of an enum do not fit in the type.', mend: 'Move the field to a wider section.' },
  SK0510: {
    means: 'A default is another number as float32: a whole one above 2^24, or one so small that it becomes 0.',
    mend: 'Use the number that the message names, or a section of whole numbers.',
  },
  SK0511: { means: '`min` is above `max`.', mend: 'Swap them.' },
  SK0512: { means: 'A constant does not fit in its field.', mend: 'Use a number that the field holds.' },
} as const

const SIZES = {
  SK0601: { means: 'A size is no multiple of 64.', mend: 'Take one of the two nearest.' },
  SK0602: { means: 'The default capacity is above `max`.', mend: 'Raise `max`.' },
  SK0603: { means: 'At `max` nodes the buffer is larger than 32 bits can address.', mend: 'Lower `max`.' },
  SK0604: { means: 'A section is as large as the text pool, but `text_bytes` is not given.', mend: 'Give it.' },
  SK0605: { means: '`text_bytes` is given, but no section has that size.', mend: 'Remove it, or add the section.' },
  SK0606: { means: 'Two sections are text pools.', mend: 'Give one of them a number of bytes.' },
} as const

const FIELDS = {
  SK0701: { means: 'A field does not say what its number counts.', mend: 'Give `unit`, `unit_in`, `enum` or `flags`.' },
  SK0702: { means: 'A field says twice what its number counts.', mend: 'Keep one of the keys.' },
  SK0703: { means: 'The field that `unit_in` names holds no unit.', mend: 'Name a field with an enum.' },
  SK0704: { means: 'A number and its unit have two writers.', mend: 'Give both one writer.' },
  SK0705: { means: 'The counter of a group cannot count.', mend: 'Name a uint8 field that TypeScript writes.' },
  SK0706: { means: 'A float32 field has an enum or flags.', mend: 'Move it to a section of whole numbers.' },
} as const

const PROPS = {
  SK0801: { means: 'A codec lacks a key that it needs.', mend: 'Add the key.' },
  SK0802: { means: 'A key means nothing to the codec.', mend: 'Remove it, or take a codec that reads it.' },
  SK0803: { means: 'A codec cannot write the field.', mend: 'Take another codec or another field.' },
  SK0804: { means: 'A prop writes a field of the engine.', mend: 'Name a field with `writer: ts`.' },
  SK0805: { means: 'A prop writes a counter, which counts by itself.', mend: 'Name another field.' },
  SK0806: { means: 'A prop writes a field that is in no reactive array.', mend: 'Name a field of a reactive group.' },
  SK0807: { means: 'A text is not written to an offset and a length.', mend: 'Name two uint32 fields.' },
  SK0808: { means: 'Two texts are written to two places.', mend: 'Let every text write the same two fields.' },
  SK0809: {
    means: 'Two props of a primitive write one field, and neither is more specific.',
    mend: 'Let one of them write more fields; the one that writes fewer wins.',
  },
  SK0810: { means: 'A primitive has two props of one name, from two sets.', mend: 'Rename one.' },
  SK0811: { means: 'Something stands twice in a list.', mend: 'Keep one.' },
} as const

const PROTOCOL = {
  SK0901: { means: 'The header is longer than 64 bytes.', mend: 'Move words to a section.' },
  SK0902: { means: 'The header does not begin with the words of identity.', mend: 'Put them first, in their order.' },
  SK0903: { means: 'A word of the protocol is missing.', mend: 'Add it where the message says.' },
  SK0904: { means: 'A word of the protocol is on the wrong side.', mend: 'Move it to a section of its writer.' },
  SK0905: { means: 'A section of the protocol is missing.', mend: 'Add it as the message says.' },
  SK0906: { means: 'A section of the protocol has another shape.', mend: 'Make it what the message says.' },
} as const

const CHANGES = {
  SK1001: { means: '`renamedFrom` is a name that is still in use.', mend: 'Remove the key: nothing was renamed.' },
  SK1002: { means: '`renamedFrom` is given twice for one old name.', mend: 'Keep the one that took its place.' },
  SK1003: { means: 'An approval names a rule that is none.', mend: 'Take a rule of docs/diagnostics.md.' },
  SK1004: { means: 'A change is approved twice.', mend: 'Keep one of the approvals.' },
  SK1005: { means: 'An approval is for the changes since another inventory: it has expired.', mend: 'Remove it.' },
  SK1006: { means: 'An approval matches no change.', mend: 'Remove it, or name the change as `diff` does.' },
  SK1007: { means: '`renamedFrom` is a name that the old inventory does not have.', mend: 'Mend the name.' },
} as const

/** Every code with its facts. */
export const CODES = {
  ...TEXT,
  ...SHAPE,
  ...NAMES,
  ...REFERENCES,
  ...NUMBERS,
  ...SIZES,
  ...FIELDS,
  ...PROPS,
  ...PROTOCOL,
  ...CHANGES,
} as const satisfies Readonly<Record<string, CodeFacts>>

/** A stable code, `SK` and four digits. */
export type Code = keyof typeof CODES
