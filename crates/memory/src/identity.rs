use crate::SharedRegion;

/// Bytes at the start of every buffer of this protocol: five words of identity lie in it, at fixed places.
pub const IDENTITY_BYTES: usize = 64;

const MAGIC: usize = 0;
const HASH_LOW: usize = 4;
const HASH_HIGH: usize = 8;
const CAPACITY: usize = 12;
const TEXT_BYTES: usize = 16;

/// What a buffer says of itself. Read once and kept: JavaScript may change the words afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// Which kind of buffer this is.
    pub magic: u32,
    /// Hash of the inventory it was laid out by.
    pub hash: u64,
    /// Nodes per field.
    pub capacity: u32,
    /// Bytes of the text pool.
    pub text_bytes: u32,
}

/// What an engine was built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The inventory's magic number.
    pub magic: u32,
    /// The inventory's layout hash.
    pub hash: u64,
    /// The inventory's largest capacity, in nodes.
    pub max_capacity: u32,
}

/// Why a buffer handed over by JavaScript cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AttachError {
    /// Fewer bytes than the identity, or than the layout of its own capacity.
    #[error("buffer: {got} bytes, the layout needs {want}; make it with `createSharedBuffer`")]
    TooSmall {
        /// Bytes handed over.
        got: usize,
        /// Bytes needed.
        want: usize,
    },
    /// It does not begin on a word.
    #[error(
        "buffer: does not start on a 4-byte boundary; hand over the whole buffer, not a part of it"
    )]
    Misaligned,
    /// Another magic number.
    #[error(
        "buffer: begins with {got:#010x}, not with {want:#010x}; make it with `createSharedBuffer`"
    )]
    NotABuffer {
        /// The first word.
        got: u32,
        /// The inventory's magic number.
        want: u32,
    },
    /// Another inventory, or another version of it.
    #[error(
        "buffer: made for layout {got:016x}, this engine for {want:016x}; run the command at the head of their generated files and build again"
    )]
    OtherInventory {
        /// The buffer's hash.
        got: u64,
        /// This engine's hash.
        want: u64,
    },
    /// A capacity that no layout has.
    #[error(
        "buffer: capacity {got} is no multiple of 64 in 64..={max}; make it with `createSharedBuffer`"
    )]
    BadCapacity {
        /// The buffer's capacity.
        got: u32,
        /// The inventory's largest capacity.
        max: u32,
    },
    /// A text pool that no layout has.
    #[error(
        "buffer: no layout of this inventory has a text pool of {got} bytes; make it with `createSharedBuffer`"
    )]
    BadTextBytes {
        /// The buffer's text pool.
        got: u32,
    },
}

impl Identity {
    /// Reads the identity, believing nothing of it yet.
    ///
    /// # Errors
    /// [`AttachError::TooSmall`], [`AttachError::Misaligned`].
    pub fn read(region: &SharedRegion) -> Result<Self, AttachError> {
        if region.len() < IDENTITY_BYTES {
            return Err(AttachError::TooSmall {
                got: region.len(),
                want: IDENTITY_BYTES,
            });
        }
        if !region.is_word_aligned() {
            return Err(AttachError::Misaligned);
        }
        let low = u64::from(region.load_u32(HASH_LOW));
        let high = u64::from(region.load_u32(HASH_HIGH));
        Ok(Self {
            magic: region.load_u32(MAGIC),
            hash: high << 32 | low,
            capacity: region.load_u32(CAPACITY),
            text_bytes: region.load_u32(TEXT_BYTES),
        })
    }

    /// Writes the identity, as JavaScript does.
    ///
    /// # Panics
    /// If the region is smaller than [`IDENTITY_BYTES`].
    #[allow(clippy::cast_possible_truncation)]
    pub fn write(&self, region: &SharedRegion) {
        region.store_u32(MAGIC, self.magic);
        region.store_u32(HASH_LOW, self.hash as u32);
        region.store_u32(HASH_HIGH, (self.hash >> 32) as u32);
        region.store_u32(CAPACITY, self.capacity);
        region.store_u32(TEXT_BYTES, self.text_bytes);
    }

    /// Whether an engine can lay the buffer out. Its size is the layout's to check, with [`check_size`](Self::check_size),
    /// and so is whether there is a text pool: an inventory may have none, and then its bytes are 0.
    ///
    /// # Errors
    /// [`AttachError::NotABuffer`], [`AttachError::OtherInventory`], [`AttachError::BadCapacity`],
    /// [`AttachError::BadTextBytes`], in this order.
    pub fn check(&self, expected: &Expected) -> Result<(), AttachError> {
        if self.magic != expected.magic {
            return Err(AttachError::NotABuffer {
                got: self.magic,
                want: expected.magic,
            });
        }
        if self.hash != expected.hash {
            return Err(AttachError::OtherInventory {
                got: self.hash,
                want: expected.hash,
            });
        }
        if self.capacity == 0
            || !self.capacity.is_multiple_of(64)
            || self.capacity > expected.max_capacity
        {
            return Err(AttachError::BadCapacity {
                got: self.capacity,
                max: expected.max_capacity,
            });
        }
        if !self.text_bytes.is_multiple_of(64) {
            return Err(AttachError::BadTextBytes {
                got: self.text_bytes,
            });
        }
        Ok(())
    }

    /// Whether `region` holds the `want` bytes of its layout.
    ///
    /// # Errors
    /// [`AttachError::TooSmall`].
    pub fn check_size(region: &SharedRegion, want: usize) -> Result<(), AttachError> {
        if region.len() < want {
            return Err(AttachError::TooSmall {
                got: region.len(),
                want,
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
