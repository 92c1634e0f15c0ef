//! The protocol of one buffer that JavaScript writes and an engine reads, from the engine's side.
//!
//! Everything here knows the buffer by tables of byte offsets alone ([`ProtocolWords`], [`FlagSection`],
//! [`RingSection`]), so it serves any inventory. Only `region` touches raw memory; all other rooms are generic over
//! [`Words`].

mod bytes;
mod event;
mod frame;
mod identity;
mod pending;
mod region;
mod ring;
mod sleep;
mod snapshot;
#[cfg(test)]
mod testing;
mod words;

pub use bytes::{Bytes, BytesMut};
pub use event::{EventRecord, HEADER_BYTES};
pub use frame::FrameWriter;
pub use identity::{AttachError, Expected, IDENTITY_BYTES, Identity};
pub use region::SharedRegion;
pub use ring::{EventWriter, Merge, Pushed, RingSection, never_merge};
pub use sleep::{ASLEEP, AWAKE, HostSleep, Sleeper};
pub use snapshot::{Snapshot, SnapshotOutcome, Taken};
pub use words::{FlagSection, NodeId, ProtocolWords, Words};
