//! What was done for a node in one round: nothing has to be wiped before the next one begins.

/// Numbers of rounds that there are; then the first comes again, and all stamps are to be wiped.
const ROUNDS: u32 = 1 << 24;

/// The number of a round, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round(u32);

impl Round {
    /// Goes on to the next one. Says whether all stamps are to be wiped first, for one of this number was before.
    pub fn advance(&mut self) -> bool {
        self.0 = self.0 % (ROUNDS - 1) + 1;
        self.0 == 1
    }
}

/// A round and which of eight things were done in it, as one word. As it is born, nothing was ever done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamps(u32);

impl Stamps {
    /// Notes a thing, a bit of eight, as done in this round. Says whether it was not done before.
    pub fn note(&mut self, round: Round, thing: u8) -> bool {
        let before = self.done(round);
        self.0 = round.0 << 8 | u32::from(before | thing);
        before & thing == 0
    }

    /// Whether a thing was done in this round.
    #[must_use]
    pub fn has(self, round: Round, thing: u8) -> bool {
        self.done(round) & thing != 0
    }

    fn done(self, round: Round) -> u8 {
        if self.0 >> 8 == round.0 {
            self.0 as u8
        } else {
            0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_done_once_a_round_and_others_beside_it() {
        let (mut round, mut stamps) = (Round::default(), Stamps::default());
        for _ in 0..3 {
            round.advance();
            assert!(!stamps.has(round, 1) && !stamps.has(round, 0x80));
            assert!(stamps.note(round, 1));
            assert!(!stamps.note(round, 1));
            assert!(stamps.note(round, 0x80));
            assert!(stamps.has(round, 1) && stamps.has(round, 0x80) && !stamps.has(round, 2));
        }
    }

    #[test]
    fn after_the_last_round_comes_the_first_and_says_so() {
        let mut round = Round(ROUNDS - 2);
        assert!(!round.advance());
        let mut stamps = Stamps::default();
        stamps.note(round, 4);
        assert_eq!(stamps, Stamps(u32::MAX << 8 | 4));
        assert!(round.advance());
        assert_eq!(round, Round(1));
        assert!(!stamps.has(round, 4));
        assert!(!round.advance());
    }
}
