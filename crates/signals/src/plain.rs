//! Plain types: numbers, `bool` and `()`. Their values are copied instead of lent, and a graph finds what it keeps of
//! them by the type alone. All tests for a type here fold away when the code for that type is made.

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

macro_rules! copy_as {
    ($value:ident, $copy:ident; $($name:ident: $type:ty,)*) => {
        $(assign::<T, $type>($value, &mut $copy);)*
    };
}

/// Whether values of the type are copied.
#[inline(always)]
pub(crate) fn is_plain<T: 'static>() -> bool {
    let wanted = TypeId::of::<T>();
    each_plain!(is_one_of!(wanted))
}

/// A copy of a plain value; nothing of others.
#[inline(always)]
pub(crate) fn copy_of<T: 'static>(value: &T) -> Option<T> {
    let mut copy = None;
    each_plain!(copy_as!(value, copy));
    copy
}

/// Copies, where `T` is `P`.
#[inline(always)]
fn assign<T: 'static, P: Copy + 'static>(value: &T, copy: &mut Option<T>) {
    let (value, copy): (&dyn Any, &mut dyn Any) = (value, copy);
    if let (Some(value), Some(copy)) = (value.downcast_ref::<P>(), copy.downcast_mut::<Option<P>>())
    {
        *copy = Some(*value);
    }
}
