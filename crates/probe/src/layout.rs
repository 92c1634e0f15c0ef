//! The layout as JSON. Names are the inventory's identifiers, so none needs escaping.

use sparktui_generated::{Field, INVENTORY, LAYOUT_HASH, Layout, Section, Word, groups};

/// The object of `layout.json`, and `words: [{ name, section, offset, writer }]`.
pub(crate) fn json(layout: &Layout) -> String {
    let list = |rows: Vec<String>| rows.join(",");
    format!(
        r#"{{"name":"{INVENTORY}","hash":"{LAYOUT_HASH:016x}","capacity":{},"textBytes":{},"bytes":{},"sections":[{}],"fields":[{}],"words":[{}]}}"#,
        layout.capacity(),
        layout.text_bytes(),
        layout.total_bytes(),
        list(Section::ALL.map(|one| section(layout, one)).into()),
        list(Field::ALL.map(|one| field(layout, one)).into()),
        list(Word::ALL.map(|one| word(layout, one)).into()),
    )
}

fn section(layout: &Layout, section: Section) -> String {
    let bytes = layout.section(section);
    format!(
        r#"{{"name":"{}","type":"{}","offset":{},"bytes":{}}}"#,
        section.name(),
        section.info().slot.name(),
        bytes.start,
        bytes.len()
    )
}

fn field(layout: &Layout, field: Field) -> String {
    let info = field.info();
    format!(
        r#"{{"name":"{}","type":"{}","section":"{}","offset":{},"stride":{},"group":"{}","writer":"{}"}}"#,
        info.name,
        info.slot.name(),
        info.section.name(),
        layout.field_offset(field),
        info.slot.stride(),
        groups::name(info.group).unwrap_or_default(),
        info.writer.name()
    )
}

fn word(layout: &Layout, word: Word) -> String {
    let info = word.info();
    format!(
        r#"{{"name":"{}","section":"{}","offset":{},"writer":"{}"}}"#,
        info.name,
        info.section.name(),
        layout.word(word),
        info.writer.name()
    )
}
