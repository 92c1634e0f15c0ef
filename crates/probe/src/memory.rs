//! A `Uint8Array` over shared memory as an argument. The one room of this crate with unsafe code.

use std::ptr::{self, NonNull};
use std::sync::Arc;

use napi::bindgen_prelude::{FromNapiValue, TypeName, Uint8Array, ValidateNapiValue};
use napi::{Error, Result, Status, ValueType, check_status, sys};
use sparktui_generated::SharedRegion;

/// The bytes of a `Uint8Array` for the length of one call. napi-rs' own type would hand out a `&[u8]`, which may not
/// stand over memory that others write.
pub struct Memory {
    base: NonNull<u8>,
    len: usize,
}

impl Memory {
    /// The bytes, to be let go before the call returns.
    #[allow(unsafe_code)]
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
    #[allow(unsafe_code)]
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

/// The same, kept from being collected for as long as its region lives.
pub struct KeptMemory {
    bytes: Memory,
    owner: Uint8Array,
}

impl KeptMemory {
    /// The bytes, for any thread and beyond the call.
    #[allow(unsafe_code)]
    pub(crate) fn into_region(self) -> SharedRegion {
        // SAFETY: `base` and `len` are those of the array that `owner` refers to, so they stay while the region keeps
        // it: a SharedArrayBuffer never moves, shrinks or detaches. No reference to the bytes is made.
        unsafe { SharedRegion::from_raw(self.bytes.base, self.bytes.len, Arc::new(self.owner)) }
    }
}

impl TypeName for KeptMemory {
    fn type_name() -> &'static str {
        "Uint8Array"
    }

    fn value_type() -> ValueType {
        ValueType::Object
    }
}

impl ValidateNapiValue for KeptMemory {}

impl FromNapiValue for KeptMemory {
    #[allow(unsafe_code)]
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        // SAFETY: the caller passes a live environment and value.
        let bytes = unsafe { Memory::from_napi_value(env, value) }?;
        // SAFETY: as above.
        let owner = unsafe { Uint8Array::from_napi_value(env, value) }?;
        Ok(Self { bytes, owner })
    }
}
