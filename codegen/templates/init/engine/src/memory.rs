//! A `Uint8Array` over shared memory as an argument. The one room of this crate with unsafe code.

use std::ptr::{self, NonNull};
use std::sync::Arc;

use napi::bindgen_prelude::{FromNapiValue, TypeName, ValidateNapiValue};
use napi::{Error, Result, Status, ValueType, check_status, sys};
use shared::SharedRegion;

/// The bytes of a `Uint8Array` for the length of one call. napi-rs' own type would hand out a `&[u8]`, which may not
/// stand over memory that others write.
pub struct Memory {
    base: NonNull<u8>,
    len: usize,
}

impl Memory {
    /// The bytes, to be let go before the call returns.
    pub(crate) fn region(&self) -> SharedRegion {
        // SAFETY: `base` and `len` are those of an array that is an argument of the call under way, so it lives until
        // the call returns; every function of this crate drops its region before.
        unsafe { SharedRegion::from_raw(self.base, self.len, Arc::new(())) }
    }
}

impl TypeName for Memory {
    fn type_name() -> &'static str {
        "Uint8Array"
    }

    fn value_type() -> ValueType {
        ValueType::Object
    }
}

impl ValidateNapiValue for Memory {}

impl FromNapiValue for Memory {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        let (mut kind, mut len, mut offset) = (0, 0, 0);
        let (mut data, mut buffer) = (ptr::null_mut(), ptr::null_mut());
        // SAFETY: the caller passes a live environment and value; the five results are writable locals.
        let status = unsafe {
            sys::napi_get_typedarray_info(
                env,
                value,
                &raw mut kind,
                &raw mut len,
                &raw mut data,
                &raw mut buffer,
                &raw mut offset,
            )
        };
        check_status!(status, "buffer: not a Uint8Array; give one over the memory")?;
        let base = NonNull::new(data.cast::<u8>());
        match base {
            Some(base) if kind == sys::TypedarrayType::uint8_array => Ok(Self { base, len }),
            _ => Err(Error::new(
                Status::InvalidArg,
                "buffer: not a Uint8Array with bytes; give one over the memory",
            )),
        }
    }
}
