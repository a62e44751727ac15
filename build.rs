//! Packs the lexicons and turns the recognisers' examples into tests.

fn main() {}
