//! Enum values and flag bits by name.

use napi::{Error, Result, Status};
use napi_derive::napi;
use sparktui_generated::names::{ENUMS, EnumNames, FLAGS, FlagNames, enum_by_name, flags_by_name};

/// A word of the inventory and its number.
#[napi(object)]
pub struct NamedNumber {
    /// The inventory's spelling.
    pub name: String,
    /// The number in memory; of a flag its mask.
    pub value: u32,
}

/// Names of every enum.
#[napi(catch_unwind)]
pub fn enum_names() -> Vec<String> {
    ENUMS.iter().map(|one| one.name.to_owned()).collect()
}

/// Names of every flag set.
#[napi(catch_unwind)]
pub fn flag_names() -> Vec<String> {
    FLAGS.iter().map(|one| one.name.to_owned()).collect()
}

/// Every value of an enum.
///
/// # Errors
/// If there is no such enum.
#[napi(catch_unwind)]
pub fn enum_values(name: String) -> Result<Vec<NamedNumber>> {
    Ok(numbers((named_enum(&name)?.values)()))
}

/// Every bit of a flag set, as masks.
///
/// # Errors
/// If there is no such flag set.
#[napi(catch_unwind)]
pub fn flag_bits(name: String) -> Result<Vec<NamedNumber>> {
    Ok(numbers((named_flags(&name)?.bits)()))
}

/// The word that a number stands for, null if it is no value of the enum.
///
/// # Errors
/// If there is no such enum.
#[napi(catch_unwind)]
pub fn decode_enum(name: String, value: u32) -> Result<Option<String>> {
    Ok((named_enum(&name)?.decode)(value).map(str::to_owned))
}

/// The number of a word, null if the enum has no such word.
///
/// # Errors
/// If there is no such enum.
#[napi(catch_unwind)]
pub fn encode_enum(name: String, word: String) -> Result<Option<u32>> {
    Ok((named_enum(&name)?.encode)(&word))
}

/// The mask of a bit, null if the flag set has no such bit.
///
/// # Errors
/// If there is no such flag set.
#[napi(catch_unwind)]
pub fn encode_flag(name: String, word: String) -> Result<Option<u32>> {
    Ok((named_flags(&name)?.encode)(&word))
}

fn named_enum(name: &str) -> Result<&'static EnumNames> {
    enum_by_name(name).ok_or_else(|| unknown(name, "enum"))
}

fn named_flags(name: &str) -> Result<&'static FlagNames> {
    flags_by_name(name).ok_or_else(|| unknown(name, "flag set"))
}

fn unknown(name: &str, what: &str) -> Error {
    let why = format!("{name}: no {what}; use a name of the inventory");
    Error::new(Status::InvalidArg, why)
}

fn numbers(pairs: Vec<(&'static str, u32)>) -> Vec<NamedNumber> {
    let named = |(name, value): (&str, u32)| NamedNumber {
        name: name.to_owned(),
        value,
    };
    pairs.into_iter().map(named).collect()
}
