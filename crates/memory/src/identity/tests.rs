#![allow(clippy::unwrap_used)]

use std::ptr::NonNull;
use std::sync::Arc;

use super::*;

const EXPECTED: Expected = Expected {
    magic: 0x4b54_5053,
    hash: 0x0123_4567_89ab_cdef,
    max_capacity: 1 << 20,
};
const GOOD: Identity = Identity {
    magic: 0x4b54_5053,
    hash: 0x0123_4567_89ab_cdef,
    capacity: 4096,
    text_bytes: 1 << 20,
};

#[test]
fn what_was_written_is_read() {
    let region = SharedRegion::private(64);
    GOOD.write(&region);
    assert_eq!(region.load_u32(4), 0x89ab_cdef, "low half first");
    assert_eq!(Identity::read(&region), Ok(GOOD));
    assert_eq!(GOOD.check(&EXPECTED), Ok(()));
}

#[test]
fn a_buffer_without_room_for_an_identity_is_refused() {
    for got in [0, 1, 19, 63] {
        let read = Identity::read(&SharedRegion::private(got));
        assert_eq!(read, Err(AttachError::TooSmall { got, want: 64 }));
    }
}

#[test]
#[allow(unsafe_code)]
fn a_buffer_off_a_word_boundary_is_refused() {
    let whole = Arc::new(SharedRegion::private(128));
    let bytes: Arc<Vec<std::sync::atomic::AtomicU32>> =
        Arc::new((0..32).map(|_| 0.into()).collect());
    let start = NonNull::from(bytes.as_slice()).cast::<u8>();
    // SAFETY: 2 < 128, the vector's bytes.
    let base = unsafe { start.add(2) };
    // SAFETY: 2 + 100 <= 128 bytes of atomics that live in `bytes`.
    let region = unsafe { SharedRegion::from_raw(base, 100, bytes) };
    assert_eq!(Identity::read(&region), Err(AttachError::Misaligned));
    assert!(Identity::read(&whole).is_ok());
}

#[test]
fn every_lie_has_its_error() {
    let max = EXPECTED.max_capacity;
    let refused = [
        (
            Identity { magic: 0, ..GOOD },
            AttachError::NotABuffer {
                got: 0,
                want: EXPECTED.magic,
            },
        ),
        (
            Identity { hash: 1, ..GOOD },
            AttachError::OtherInventory {
                got: 1,
                want: EXPECTED.hash,
            },
        ),
        (
            Identity {
                hash: GOOD.hash ^ 1 << 63,
                ..GOOD
            },
            AttachError::OtherInventory {
                got: GOOD.hash ^ 1 << 63,
                want: EXPECTED.hash,
            },
        ),
        (
            Identity {
                capacity: 0,
                ..GOOD
            },
            AttachError::BadCapacity { got: 0, max },
        ),
        (
            Identity {
                capacity: 65,
                ..GOOD
            },
            AttachError::BadCapacity { got: 65, max },
        ),
        (
            Identity {
                capacity: max + 64,
                ..GOOD
            },
            AttachError::BadCapacity { got: max + 64, max },
        ),
        (
            Identity {
                capacity: u32::MAX,
                ..GOOD
            },
            AttachError::BadCapacity { got: u32::MAX, max },
        ),
        (
            Identity {
                text_bytes: 63,
                ..GOOD
            },
            AttachError::BadTextBytes { got: 63 },
        ),
    ];
    for (identity, error) in refused {
        assert_eq!(identity.check(&EXPECTED), Err(error));
    }
    assert_eq!(
        Identity {
            capacity: max,
            ..GOOD
        }
        .check(&EXPECTED),
        Ok(())
    );
    assert_eq!(
        Identity {
            capacity: 64,
            text_bytes: 64,
            ..GOOD
        }
        .check(&EXPECTED),
        Ok(())
    );
}

#[test]
fn a_buffer_smaller_than_its_own_layout_is_refused() {
    let region = SharedRegion::private(128);
    assert_eq!(Identity::check_size(&region, 128), Ok(()));
    assert_eq!(
        Identity::check_size(&region, 129),
        Err(AttachError::TooSmall {
            got: 128,
            want: 129
        })
    );
}

#[test]
fn a_mismatch_names_both_hashes_and_the_command() {
    let message = AttachError::OtherInventory {
        got: 0xab,
        want: 0xcd,
    }
    .to_string();
    assert_eq!(
        message,
        "buffer: made for layout 00000000000000ab, this engine for 00000000000000cd; run the command at the head of their generated files and build again"
    );
}

#[test]
fn a_buffer_without_a_text_pool_has_the_identity_of_a_buffer() {
    let identity = Identity {
        text_bytes: 0,
        ..GOOD
    };
    assert_eq!(identity.check(&EXPECTED), Ok(()));
}
