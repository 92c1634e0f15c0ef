//! The buffer that JavaScript hands over, as memory of the world.

use std::ptr::{self, NonNull};
use std::sync::Arc;

use napi::bindgen_prelude::{
    Env, Error, FromNapiValue, JsValue, Result, Status, Uint8Array, Unknown,
};
use napi::sys;
use sparktui_memory::SharedRegion;

/// The bytes of a `Uint8Array`, kept from being collected for as long as the region lives.
///
/// # Errors
/// If it is no `Uint8Array`.
#[allow(unsafe_code)]
pub fn region_over(env: &Env, buffer: &Unknown<'_>) -> Result<SharedRegion> {
    let value = buffer.raw();
    // SAFETY: both handles belong to the call that JavaScript is in. Checks that it is a Uint8Array, and holds a
    // reference to it that any thread may drop.
    let owner = unsafe { Uint8Array::from_napi_value(env.raw(), value) };
    let owner = owner.map_err(|error| refuse(&error.reason))?;
    let mut data = ptr::null_mut();
    let mut length = 0;
    // SAFETY: as above; the two results outlive the call, and results that are null are not written.
    let status = unsafe {
        sys::napi_get_typedarray_info(
            env.raw(),
            value,
            ptr::null_mut(),
            &raw mut length,
            &raw mut data,
            ptr::null_mut(),
            ptr::null_mut(),
        )
    };
    let base = NonNull::new(data.cast()).filter(|_| status == sys::Status::napi_ok && length > 0);
    let base = base.ok_or_else(|| refuse("it has no bytes"))?;
    // SAFETY: the array covers `length` elements of 1 byte from `data` on, and `owner` keeps them where they are: a
    // SharedArrayBuffer never moves, shrinks or detaches. No reference to these bytes is made, here or in the region.
    Ok(unsafe { SharedRegion::from_raw(base, length, Arc::new(owner)) })
}

fn refuse(why: &str) -> Error {
    Error::new(
        Status::InvalidArg,
        format!("buffer: {why}; give a Uint8Array over a whole SharedArrayBuffer"),
    )
}
