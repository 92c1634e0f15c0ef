//! The one room with unsafe code of every addon.

use std::ptr::{self, NonNull};
use std::sync::Arc;

use napi::bindgen_prelude::{
    FromNapiValue, JsObjectValue, Object, TypeName, Uint8Array, ValidateNapiValue,
};
use napi::{Error, Result, Status, ValueType, sys};
use sparktui_memory::SharedRegion;

/// The bytes of a `Uint8Array` over a `SharedArrayBuffer`, as an argument of a function that JavaScript calls. JavaScript
/// cannot collect them while this or a region made of it lives, on whatever thread.
///
/// napi-rs' own type would hand out a `&[u8]`, which may not stand over memory that others write.
pub struct Memory(SharedRegion);

impl Memory {
    /// The bytes.
    #[must_use]
    pub fn region(&self) -> SharedRegion {
        self.0.clone()
    }

    /// The bytes, to be kept.
    #[must_use]
    pub fn into_region(self) -> SharedRegion {
        self.0
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

/// Everything is looked at where it is taken.
impl ValidateNapiValue for Memory {}

impl FromNapiValue for Memory {
    #[allow(unsafe_code)]
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        // SAFETY: the caller passes a live environment and value. Checks that it is a Uint8Array, and holds a reference
        // to it that any thread may drop.
        let owner = unsafe { Uint8Array::from_napi_value(env, value) };
        let owner = owner.map_err(|_| refuse("not a Uint8Array"))?;
        let (mut length, mut data) = (0, ptr::null_mut());
        let mut buffer = ptr::null_mut();
        // SAFETY: as above, and the value is a typed array; the three results are writable locals, and results that
        // are null are not written.
        let status = unsafe {
            sys::napi_get_typedarray_info(
                env,
                value,
                ptr::null_mut(),
                &raw mut length,
                &raw mut data,
                &raw mut buffer,
                ptr::null_mut(),
            )
        };
        // SAFETY: the environment is live, and so is the buffer's handle where the call above gave one.
        let shared = status == sys::Status::napi_ok && unsafe { is_shared(env, buffer) }?;
        if !shared {
            return Err(refuse("not over a SharedArrayBuffer"));
        }
        let base = NonNull::new(data.cast()).filter(|_| length > 0);
        let base = base.ok_or_else(|| refuse("without bytes"))?;
        // SAFETY: the array covers `length` elements of 1 byte from `data` on, and `owner` keeps them where they are: a
        // SharedArrayBuffer never moves, shrinks or detaches. No reference to these bytes is made, here or in the region.
        Ok(Self(unsafe {
            SharedRegion::from_raw(base, length, Arc::new(owner))
        }))
    }
}

/// Whether the buffer of a typed array is shared memory. By its name, as that of another realm (a `vm` context) has a
/// constructor of its own.
///
/// # Safety
/// `env` must be live, and `buffer` a live handle of it.
#[allow(unsafe_code)]
unsafe fn is_shared(env: sys::napi_env, buffer: sys::napi_value) -> Result<bool> {
    // SAFETY: as the caller promises.
    let buffer = unsafe { Object::from_napi_value(env, buffer) }?;
    let constructor: Object<'_> = buffer.get_named_property_unchecked("constructor")?;
    let name: String = constructor.get_named_property_unchecked("name")?;
    Ok(name == "SharedArrayBuffer")
}

fn refuse(what: &str) -> Error {
    Error::new(
        Status::InvalidArg,
        format!("buffer: {what}; give a Uint8Array over a whole SharedArrayBuffer"),
    )
}
