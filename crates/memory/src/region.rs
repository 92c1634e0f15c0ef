//! The one room of this crate that touches raw memory.

use std::alloc::{self, Layout};
use std::any::Any;
use std::fmt;
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering, fence};

use crate::Words;

/// Bytes that another language may write at any moment, or private bytes of the same shape.
///
/// Every access is bounds-checked and atomic: nothing here ever is a `&[u8]` over the memory, which would be undefined
/// behaviour while JavaScript writes it. A clone is another handle to the same bytes.
///
/// # Panics
/// Every access panics if it reaches beyond [`len`](Self::len), and every access to a word if the word's address is
/// not a multiple of 4.
#[derive(Clone)]
pub struct SharedRegion {
    base: NonNull<u8>,
    len: usize,
    /// Keeps the bytes alive.
    _owner: Arc<dyn Any + Send + Sync>,
}

#[allow(unsafe_code)]
// SAFETY: the bytes live while `_owner` does, which is itself Send, and are only touched by atomics.
unsafe impl Send for SharedRegion {}
#[allow(unsafe_code)]
// SAFETY: as for Send: every access through `&self` is atomic.
unsafe impl Sync for SharedRegion {}

impl SharedRegion {
    /// Bytes that `owner` keeps alive.
    ///
    /// # Safety
    /// `base` must point at `len` readable and writable bytes of one allocation, `len <= isize::MAX`, which stay there
    /// until `owner` is dropped. While the region lives, this process may touch them only by atomics; a JavaScript
    /// engine may touch them as it likes.
    #[allow(unsafe_code)]
    pub unsafe fn from_raw(
        base: NonNull<u8>,
        len: usize,
        owner: Arc<dyn Any + Send + Sync>,
    ) -> Self {
        Self {
            base,
            len,
            _owner: owner,
        }
    }

    /// `len` private zero bytes on a 64-byte boundary. A page that nobody touches is never resident.
    ///
    /// # Panics
    /// If the address space has no room for them.
    #[must_use]
    pub fn private(len: usize) -> Self {
        let Some(pages) = PrivatePages::new(len) else {
            panic!("private region: no room for {len} bytes; ask for a smaller capacity")
        };
        Self {
            base: pages.aligned(),
            len,
            _owner: Arc::new(pages),
        }
    }

    /// Bytes in the region.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether the region has no byte at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether words can be at offsets that are multiples of 4.
    #[must_use]
    pub fn is_word_aligned(&self) -> bool {
        self.base.cast::<AtomicU32>().is_aligned()
    }

    #[allow(unsafe_code)]
    fn byte(&self, offset: usize) -> &AtomicU8 {
        if offset >= self.len {
            outside(offset, 1, self.len);
        }
        // SAFETY: offset < len, and `base` points at len bytes of one allocation, len <= isize::MAX.
        let at = unsafe { self.base.add(offset) };
        // SAFETY: offset + 1 <= len, so the byte is inside; an AtomicU8 has the size and alignment of a u8; the bytes
        // live while `self` holds the owner; others touch them only by atomics.
        unsafe { at.cast::<AtomicU8>().as_ref() }
    }

    #[allow(unsafe_code)]
    fn word(&self, offset: usize) -> &AtomicU32 {
        // offset + 4 <= len, without the overflow
        if offset >= self.len.saturating_sub(3) {
            outside(offset, 4, self.len);
        }
        // SAFETY: offset < len - 3 <= len, and `base` points at len bytes of one allocation, len <= isize::MAX.
        let at = unsafe { self.base.add(offset) }.cast::<AtomicU32>();
        if !at.is_aligned() {
            misaligned(offset);
        }
        // SAFETY: offset + 4 <= len, so the word is inside; its alignment was just checked; the bytes live while
        // `self` holds the owner; others touch them only by atomics.
        unsafe { at.as_ref() }
    }

    /// Loads a byte, relaxed.
    #[must_use]
    pub fn load_u8(&self, offset: usize) -> u8 {
        self.byte(offset).load(Ordering::Relaxed)
    }

    /// Stores a byte, relaxed.
    pub fn store_u8(&self, offset: usize, value: u8) {
        self.byte(offset).store(value, Ordering::Relaxed);
    }

    /// Stores a byte and returns what it replaced.
    pub fn swap_u8(&self, offset: usize, value: u8, order: Ordering) -> u8 {
        self.byte(offset).swap(value, order)
    }

    /// Ors bits into a byte, relaxed, and returns what was there.
    pub fn or_u8(&self, offset: usize, bits: u8) -> u8 {
        self.byte(offset).fetch_or(bits, Ordering::Relaxed)
    }

    /// Loads a word, relaxed.
    #[must_use]
    pub fn load_u32(&self, offset: usize) -> u32 {
        self.word(offset).load(Ordering::Relaxed)
    }

    /// Stores a word, relaxed.
    pub fn store_u32(&self, offset: usize, value: u32) {
        self.word(offset).store(value, Ordering::Relaxed);
    }

    /// Loads a word as a signed number, relaxed.
    #[must_use]
    pub fn load_i32(&self, offset: usize) -> i32 {
        self.load_u32(offset).cast_signed()
    }

    /// Stores a signed number, relaxed.
    pub fn store_i32(&self, offset: usize, value: i32) {
        self.store_u32(offset, value.cast_unsigned());
    }

    /// Loads a word as a float, relaxed. JavaScript may have stored any bits: expect NaN and infinities.
    #[must_use]
    pub fn load_f32(&self, offset: usize) -> f32 {
        f32::from_bits(self.load_u32(offset))
    }

    /// Stores a float, relaxed.
    pub fn store_f32(&self, offset: usize, value: f32) {
        self.store_u32(offset, value.to_bits());
    }

    /// Loads a word.
    #[must_use]
    pub fn load_word(&self, offset: usize, order: Ordering) -> u32 {
        self.word(offset).load(order)
    }

    /// Stores a word.
    pub fn store_word(&self, offset: usize, value: u32, order: Ordering) {
        self.word(offset).store(value, order);
    }

    /// Stores a word and returns what it replaced.
    pub fn swap_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        self.word(offset).swap(value, order)
    }

    /// Adds to a word, modulo 2^32, and returns what was there.
    pub fn fetch_add_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        self.word(offset).fetch_add(value, order)
    }

    /// Copies `out.len()` bytes out, relaxed: words where whole ones fit, single bytes at the ends. A writer may be at
    /// work meanwhile, so any mixture of its bytes can come out; validate before you believe them.
    pub fn copy_bytes_out(&self, offset: usize, out: &mut [u8]) {
        self.check_range(offset, out.len());
        let (head, words) = self.split(offset, out.len());
        let (first, rest) = out.split_at_mut(head);
        let (middle, last) = rest.split_at_mut(words * 4);
        for (at, byte) in first.iter_mut().enumerate() {
            *byte = self.load_u8(offset + at);
        }
        for (at, word) in middle.as_chunks_mut::<4>().0.iter_mut().enumerate() {
            *word = self.load_u32(offset + head + at * 4).to_ne_bytes();
        }
        for (at, byte) in last.iter_mut().enumerate() {
            *byte = self.load_u8(offset + head + words * 4 + at);
        }
    }

    /// Copies bytes in, relaxed, in the same steps as [`copy_bytes_out`](Self::copy_bytes_out).
    pub fn copy_bytes_in(&self, offset: usize, bytes: &[u8]) {
        self.check_range(offset, bytes.len());
        let (head, words) = self.split(offset, bytes.len());
        let (first, rest) = bytes.split_at(head);
        let (middle, last) = rest.split_at(words * 4);
        for (at, byte) in first.iter().enumerate() {
            self.store_u8(offset + at, *byte);
        }
        for (at, word) in middle.as_chunks::<4>().0.iter().enumerate() {
            self.store_u32(offset + head + at * 4, u32::from_ne_bytes(*word));
        }
        for (at, byte) in last.iter().enumerate() {
            self.store_u8(offset + head + words * 4 + at, *byte);
        }
    }

    fn check_range(&self, offset: usize, len: usize) {
        if offset.checked_add(len).is_none_or(|end| end > self.len) {
            outside(offset, len, self.len);
        }
    }

    /// Single bytes before the first aligned word of a range, and whole words from there.
    fn split(&self, offset: usize, len: usize) -> (usize, usize) {
        let address = self.base.addr().get().wrapping_add(offset);
        let head = (address.wrapping_neg() % 4).min(len);
        (head, (len - head) / 4)
    }
}

impl Words for SharedRegion {
    fn load_word(&self, offset: usize, order: Ordering) -> u32 {
        Self::load_word(self, offset, order)
    }

    fn store_word(&self, offset: usize, value: u32, order: Ordering) {
        Self::store_word(self, offset, value, order);
    }

    fn swap_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        Self::swap_word(self, offset, value, order)
    }

    fn fetch_add_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        Self::fetch_add_word(self, offset, value, order)
    }

    fn load_byte(&self, offset: usize) -> u8 {
        self.load_u8(offset)
    }

    fn store_byte(&self, offset: usize, value: u8) {
        self.store_u8(offset, value);
    }

    fn swap_byte(&self, offset: usize, value: u8, order: Ordering) -> u8 {
        self.swap_u8(offset, value, order)
    }

    fn or_byte(&self, offset: usize, bits: u8) -> u8 {
        self.or_u8(offset, bits)
    }

    fn fence(&self, order: Ordering) {
        fence(order);
    }
}

impl fmt::Debug for SharedRegion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedRegion")
            .field("len", &self.len)
            .finish_non_exhaustive()
    }
}

#[cold]
#[inline(never)]
fn outside(offset: usize, size: usize, len: usize) -> ! {
    panic!(
        "shared region: {size} bytes at {offset} reach beyond its {len}; check the offset against the layout"
    )
}

#[cold]
#[inline(never)]
fn misaligned(offset: usize) -> ! {
    panic!(
        "shared region: a word at {offset} is not on a 4-byte boundary; check the offset against the layout"
    )
}

/// Zero bytes of our own. The allocator is asked for its natural alignment and the rest is rounded here: for a larger
/// alignment `alloc_zeroed` writes the zeroes itself, which makes every page resident.
struct PrivatePages {
    start: NonNull<u8>,
    layout: Layout,
}

const NATURAL_ALIGN: usize = 16;
const REGION_ALIGN: usize = 64;

impl PrivatePages {
    #[allow(unsafe_code)]
    fn new(len: usize) -> Option<Self> {
        let layout = Layout::from_size_align(len.checked_add(REGION_ALIGN)?, NATURAL_ALIGN).ok()?;
        // SAFETY: the size is at least 64, so not zero.
        let start = unsafe { alloc::alloc_zeroed(layout) };
        NonNull::new(start).map(|start| Self { start, layout })
    }

    #[allow(unsafe_code)]
    fn aligned(&self) -> NonNull<u8> {
        let pad = self.start.addr().get().wrapping_neg() % REGION_ALIGN;
        // SAFETY: pad < 64 and the allocation has len + 64 bytes, so pad + len stays inside.
        unsafe { self.start.add(pad) }
    }
}

impl Drop for PrivatePages {
    #[allow(unsafe_code)]
    fn drop(&mut self) {
        // SAFETY: `start` came from `alloc_zeroed` with this very layout and is freed once, here.
        unsafe { alloc::dealloc(self.start.as_ptr(), self.layout) };
    }
}

#[allow(unsafe_code)]
// SAFETY: only the address is held, nothing is read or written through it but by the regions' atomics.
unsafe impl Send for PrivatePages {}
#[allow(unsafe_code)]
// SAFETY: as for Send.
unsafe impl Sync for PrivatePages {}

#[cfg(test)]
mod tests;
