//! An addon for tests: any field, word or enum value by name.
