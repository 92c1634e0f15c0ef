//! Numbers that look random and are the same on every machine.

/// SplitMix64 by Sebastiano Vigna, <https://prng.di.unimi.it/splitmix64.c>.
pub(crate) struct Scatter(u64);

impl Scatter {
    pub(crate) fn new(seed: u32) -> Self {
        Self(u64::from(seed))
    }

    /// A number from 0 to 1, 1 excluded.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    pub(crate) fn share(&mut self) -> f32 {
        // 24 bits are what the digits of an f32 hold, so the division is exact and never gives 1.
        (self.next() >> 40) as f32 / (1 << 24) as f32
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
