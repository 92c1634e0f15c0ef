//! An addon for tests: any field, word or enum value by name.
//!
//! Every call attaches to the buffer anew and lets it go before it returns, so that what a test does
//! to the identity shows at the next call. Nothing here lists a field: all names are the inventory's.

#[cfg(feature = "engine")]
pub mod engine;
mod layout;
pub mod reader;
pub mod words;

use napi::{Error, Result, Status};
use napi_derive::napi;
use sparktui_attach::Memory;
use sparktui_generated::{Field, FieldType, NodeId, SharedBuffer, Word, Writer};

/// The layout as the compiled Rust sees it, in the format of `layout.json` and with all words besides.
///
/// # Errors
/// If a number is out of its range.
#[napi(catch_unwind)]
pub fn layout_json(capacity: u32, text_bytes: u32) -> Result<String> {
    let layout =
        sparktui_generated::Layout::new(capacity, text_bytes).map_err(|why| refused(&why))?;
    Ok(layout::json(&layout))
}

/// The layout hash, 16 hex digits.
#[napi(catch_unwind)]
pub fn hash() -> String {
    format!("{:016x}", sparktui_generated::LAYOUT_HASH)
}

/// What the hash covers, part by part.
#[napi(catch_unwind)]
pub fn parts() -> Vec<&'static str> {
    sparktui_generated::PARTS.to_vec()
}

/// Attaches and detaches.
///
/// # Errors
/// The engine's own refusal; its `code` is the name of the variant.
#[napi(catch_unwind)]
pub fn attach(buffer: Memory) -> Result<(), String> {
    let refusal = |why: sparktui_generated::AttachError| {
        let shown = format!("{why:?}");
        let end = shown
            .find(|letter: char| !letter.is_alphanumeric())
            .unwrap_or(shown.len());
        Error::new(shown[..end].to_owned(), why.to_string())
    };
    SharedBuffer::attach(buffer.region())
        .map(drop)
        .map_err(refusal)
}

/// The number in the field's slot of the node.
///
/// # Errors
/// If the buffer is refused, or there is no such field or node.
#[napi(catch_unwind)]
pub fn read(buffer: Memory, field: String, node: u32) -> Result<f64> {
    let (buffer, field, node) = slot(&buffer, &field, node)?;
    Ok(buffer.number(field, node))
}

/// Stores a number in the field's slot of the node.
///
/// # Errors
/// If the buffer is refused, there is no such field or node, TypeScript writes the field, or the
/// number is none of its type.
#[napi(catch_unwind)]
pub fn write(buffer: Memory, field: String, node: u32, value: f64) -> Result<()> {
    let (buffer, field, node) = slot(&buffer, &field, node)?;
    if field.info().writer != Writer::Engine {
        let name = field.name();
        return Err(refused(&format!(
            "{name}: TypeScript writes it; write it there"
        )));
    }
    let at = buffer.layout().slot_offset(field, node);
    match field.info().slot {
        FieldType::Float32 => buffer.region().store_f32(at, value as f32),
        FieldType::Uint32 => buffer
            .region()
            .store_u32(at, whole(value, u32::MAX.into())?),
        FieldType::Int32 => {
            let bits = if value < 0.0 {
                whole(value + 4_294_967_296.0, u32::MAX.into())?
            } else {
                whole(value, i32::MAX.into())?
            };
            buffer.region().store_i32(at, bits.cast_signed());
        }
        FieldType::Uint8 => {
            let byte = whole(value, u8::MAX.into())?;
            buffer.region().store_u8(at, byte as u8);
        }
    }
    Ok(())
}

/// The number in a word.
///
/// # Errors
/// If the buffer is refused or there is no such word.
#[napi(catch_unwind)]
pub fn read_word(buffer: Memory, word: String) -> Result<u32> {
    let (buffer, at) = word_offset(&buffer, &word)?;
    Ok(buffer.region().load_u32(at))
}

/// Stores a number in a word, whoever writes it: words are the protocol's, and tests play both sides.
///
/// # Errors
/// If the buffer is refused, there is no such word, or the number is none of 32 bits.
#[napi(catch_unwind)]
pub fn write_word(buffer: Memory, word: String, value: f64) -> Result<()> {
    let (buffer, at) = word_offset(&buffer, &word)?;
    buffer
        .region()
        .store_u32(at, whole(value, u32::MAX.into())?);
    Ok(())
}

fn slot(memory: &Memory, field: &str, node: u32) -> Result<(SharedBuffer, Field, NodeId)> {
    let buffer = SharedBuffer::attach(memory.region()).map_err(|why| refused(&why))?;
    let named = Field::from_name(field)
        .ok_or_else(|| refused(&format!("{field}: no field; use a name of the inventory")))?;
    let capacity = buffer.layout().capacity();
    let node = buffer.layout().node(node).ok_or_else(|| {
        refused(&format!(
            "{field}: node {node} of {capacity}; use a lower one"
        ))
    })?;
    Ok((buffer, named, node))
}

fn word_offset(memory: &Memory, word: &str) -> Result<(SharedBuffer, usize)> {
    let buffer = SharedBuffer::attach(memory.region()).map_err(|why| refused(&why))?;
    let named = Word::from_name(word)
        .ok_or_else(|| refused(&format!("{word}: no word; use a name of the inventory")))?;
    let at = buffer.layout().word(named);
    Ok((buffer, at))
}

fn whole(value: f64, most: f64) -> Result<u32> {
    if value.fract() == 0.0 && (0.0..=most).contains(&value) {
        Ok(value as u32)
    } else {
        Err(refused(&format!(
            "value: {value} does not fit; use a whole number of the slot's type"
        )))
    }
}

fn refused(why: &impl ToString) -> Error {
    Error::new(Status::InvalidArg, why.to_string())
}
