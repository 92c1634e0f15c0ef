//! Plain types: numbers, `bool` and `()`. Their values are copied instead of lent, lie in their nodes as the bits of one
//! word, and a graph finds what else it keeps of them by the type alone. All tests for a type here fold away when the
//! code for that type is made.

use std::any::{Any, TypeId};

/// Calls a macro with a name and a type for each plain type.
macro_rules! each_plain {
    ($use:ident!($($more:tt)*)) => {
        $use! {
            $($more)*;
            unit: (), boolean: bool, u8: u8, u16: u16, u32: u32, u64: u64, usize: usize,
            i8: i8, i16: i16, i32: i32, i64: i64, isize: isize, f32: f32, f64: f64,
        }
    };
}
pub(crate) use each_plain;

macro_rules! is_one_of {
    ($wanted:expr; $($name:ident: $type:ty,)*) => {
        $($wanted == TypeId::of::<$type>())||*
    };
}

macro_rules! read_as {
    ($value:ident, $word:ident; $($name:ident: $type:ty,)*) => {
        let value: &dyn Any = $value;
        $(if let Some(value) = value.downcast_ref::<$type>() {
            $word = Some(Bits::bits(*value));
        })*
    };
}

macro_rules! made_as {
    ($value:ident, $word:ident; $($name:ident: $type:ty,)*) => {
        let place: &mut dyn Any = &mut $value;
        $(if let Some(place) = place.downcast_mut::<Option<$type>>() {
            *place = Some(Bits::from_bits($word));
        })*
    };
}

/// A plain value as a word, and back.
trait Bits: Copy {
    fn bits(self) -> u64;
    fn from_bits(word: u64) -> Self;
}

macro_rules! integers {
    ($($type:ty),*) => {
        $(impl Bits for $type {
            #[inline(always)]
            fn bits(self) -> u64 {
                self as u64
            }

            #[inline(always)]
            fn from_bits(word: u64) -> Self {
                word as Self
            }
        })*
    };
}
integers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

impl Bits for () {
    fn bits(self) -> u64 {
        0
    }

    fn from_bits(_: u64) -> Self {}
}

impl Bits for bool {
    #[inline(always)]
    fn bits(self) -> u64 {
        u64::from(self)
    }

    #[inline(always)]
    fn from_bits(word: u64) -> Self {
        word != 0
    }
}

impl Bits for f32 {
    #[inline(always)]
    fn bits(self) -> u64 {
        u64::from(self.to_bits())
    }

    #[inline(always)]
    fn from_bits(word: u64) -> Self {
        Self::from_bits(word as u32)
    }
}

impl Bits for f64 {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.to_bits()
    }

    #[inline(always)]
    fn from_bits(word: u64) -> Self {
        Self::from_bits(word)
    }
}

/// Whether values of the type are copied.
#[inline(always)]
pub(crate) fn is_plain<T: 'static>() -> bool {
    let wanted = TypeId::of::<T>();
    each_plain!(is_one_of!(wanted))
}

/// The bits of a plain value; nothing of others.
#[inline(always)]
pub(crate) fn word_of<T: 'static>(value: &T) -> Option<u64> {
    let mut word = None;
    each_plain!(read_as!(value, word));
    word
}

/// The plain value of these bits; nothing where `T` is not plain.
#[inline(always)]
pub(crate) fn of_word<T: 'static>(word: u64) -> Option<T> {
    let mut value = None;
    each_plain!(made_as!(value, word));
    value
}

/// A copy of a plain value; nothing of others.
#[inline(always)]
pub(crate) fn copy_of<T: 'static>(value: &T) -> Option<T> {
    of_word(word_of(value)?)
}
