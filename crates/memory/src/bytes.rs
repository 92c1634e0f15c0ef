//! Sections of plain bytes, with their writer in the type.

use std::ops::{Deref, Range};

use crate::SharedRegion;

/// A section of bytes that the other side writes: there is no way to store anything.
///
/// Every access panics if it reaches beyond [`len`](Self::len), except that [`append_to`](Self::append_to) stops there.
#[derive(Clone, Copy, Debug)]
pub struct Bytes<'a> {
    region: &'a SharedRegion,
    start: usize,
    len: usize,
}

impl<'a> Bytes<'a> {
    /// The bytes of a region from `range.start` to `range.end`.
    ///
    /// # Panics
    /// If the region does not hold them all.
    pub fn new(region: &'a SharedRegion, range: Range<usize>) -> Self {
        assert!(range.start <= range.end && range.end <= region.len());
        Self {
            region,
            start: range.start,
            len: range.len(),
        }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// One of them.
    pub fn load(&self, at: usize) -> u8 {
        self.region.load_u8(self.byte(at, 1))
    }

    /// Copies `out.len()` of them, which a writer may be changing meanwhile.
    pub fn copy_to(&self, at: usize, out: &mut [u8]) {
        self.region.copy_bytes_out(self.byte(at, out.len()), out);
    }

    /// Appends a slice, as much of it as lies in the section: offset and length may be hostile.
    pub fn append_to(&self, out: &mut Vec<u8>, offset: u32, length: u32) {
        let offset = (offset as usize).min(self.len);
        let length = (length as usize).min(self.len - offset);
        let start = out.len();
        out.resize(start + length, 0);
        self.copy_to(offset, &mut out[start..]);
    }

    fn byte(&self, at: usize, len: usize) -> usize {
        assert!(
            at.checked_add(len).is_some_and(|end| end <= self.len),
            "bytes: {len} from {at} on reach beyond {}; clamp what the other side wrote",
            self.len
        );
        self.start + at
    }
}

/// A section of bytes that this side writes.
#[derive(Clone, Copy, Debug)]
pub struct BytesMut<'a>(Bytes<'a>);

impl<'a> BytesMut<'a> {
    /// The bytes of a region from `range.start` to `range.end`.
    ///
    /// # Panics
    /// If the region does not hold them all.
    pub fn new(region: &'a SharedRegion, range: Range<usize>) -> Self {
        Self(Bytes::new(region, range))
    }

    /// Sets one of them.
    pub fn store(&self, at: usize, value: u8) {
        self.region.store_u8(self.byte(at, 1), value);
    }

    /// Sets `bytes.len()` of them.
    pub fn copy_from(&self, at: usize, bytes: &[u8]) {
        self.region.copy_bytes_in(self.byte(at, bytes.len()), bytes);
    }
}

impl<'a> Deref for BytesMut<'a> {
    type Target = Bytes<'a>;

    fn deref(&self) -> &Bytes<'a> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECTION: Range<usize> = 5..12;

    /// A region of 16 bytes, each its own number.
    fn region() -> SharedRegion {
        let region = SharedRegion::private(16);
        for at in 0..16 {
            region.store_u8(at, at as u8);
        }
        region
    }

    #[test]
    fn a_section_begins_and_ends_where_it_lies() {
        let region = region();
        let bytes = Bytes::new(&region, SECTION);
        assert_eq!((bytes.len(), bytes.is_empty()), (7, false));
        assert_eq!((bytes.load(0), bytes.load(6)), (5, 11));
        let mut out = [0; 7];
        bytes.copy_to(0, &mut out);
        assert_eq!(out, [5, 6, 7, 8, 9, 10, 11]);
        assert!(Bytes::new(&region, 16..16).is_empty());
    }

    #[test]
    fn what_is_set_is_set_there_and_nowhere_else() {
        let region = region();
        let bytes = BytesMut::new(&region, SECTION);
        bytes.store(0, 100);
        bytes.copy_from(5, &[101, 102]);
        assert_eq!(
            (bytes.load(0), bytes.load(5), bytes.load(6)),
            (100, 101, 102)
        );
        let all: Vec<u8> = (0..16).map(|at| region.load_u8(at)).collect();
        assert_eq!(
            all,
            [0, 1, 2, 3, 4, 100, 6, 7, 8, 9, 101, 102, 12, 13, 14, 15]
        );
    }

    #[test]
    fn a_hostile_slice_ends_with_the_section() {
        let region = region();
        let bytes = Bytes::new(&region, SECTION);
        for (offset, length, wanted) in [
            (0, 2, &[5, 6][..]),
            (5, 2, &[10, 11]),
            (5, u32::MAX, &[10, 11]),
            (7, 1, &[]),
            (u32::MAX, u32::MAX, &[]),
        ] {
            let mut out = vec![99];
            bytes.append_to(&mut out, offset, length);
            assert_eq!(out.split_first(), Some((&99, wanted)), "{offset} {length}");
        }
    }

    #[test]
    fn every_access_beyond_the_end_panics() {
        let region = region();
        let beyond: [fn(BytesMut<'_>); 5] = [
            |bytes| bytes.store(7, 0),
            |bytes| bytes.copy_from(6, &[0, 0]),
            |bytes| bytes.copy_from(usize::MAX, &[0]),
            |bytes| _ = bytes.load(7),
            |bytes| bytes.copy_to(6, &mut [0, 0]),
        ];
        for access in beyond {
            let bytes = BytesMut::new(&region, SECTION);
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| access(bytes)));
            assert!(outcome.is_err());
        }
        assert!(
            std::panic::catch_unwind(|| Bytes::new(&SharedRegion::private(4), 0..5).len()).is_err()
        );
    }
}
