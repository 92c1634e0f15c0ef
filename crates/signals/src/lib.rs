//! Signals, repeaters and reactive slots in one arena.
