//! A minimal acyclic automaton that maps words to numbers, read in place.
//!
//! A node is a byte with the count of its transitions, the highest bit set where a word ends; then that word's number;
//! then for each transition its label, a byte of UTF-8, and its target. Numbers are LEB128. A target with its
//! lowest bit set says how far after the end of this node the next one begins: such a node has no other parent, and
//! mostly follows at once. Otherwise it says how far before the end of the file: what many parents share stands last,
//! so that its distance is short and always the same, which also compresses best. The root stands first.

use super::leb128;

/// The automaton in these bytes. Bytes that are not one give wrong answers but never a panic.
#[derive(Clone, Copy)]
pub(super) struct Automaton<'a>(&'a [u8]);

/// Set in a node's first byte where a word ends.
const FINAL: u8 = 0x80;

impl<'a> Automaton<'a> {
    /// The automaton in these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Automaton(bytes)
    }

    /// The number of the word; none where it is unknown.
    pub fn get(self, word: &str) -> Option<usize> {
        let node = word.bytes().try_fold(0, |node, label| self.next(node, label))?;
        let mut reader = Reader { bytes: self.0, at: node };
        if reader.byte()? & FINAL == 0 { None } else { reader.number() }
    }

    /// Where the transition of `node` under `label` leads.
    fn next(self, node: usize, label: u8) -> Option<usize> {
        let mut reader = Reader { bytes: self.0, at: node };
        let header = reader.byte()?;
        if header & FINAL != 0 {
            reader.number()?;
        }
        let mut left = header & !FINAL;
        let target = loop {
            left = left.checked_sub(1)?;
            if reader.byte()? == label {
                break reader.number()?;
            }
            reader.skip_number()?;
        };
        if target & 1 == 0 {
            return self.0.len().checked_sub(target >> 1);
        }
        // Near targets count from the end of the node.
        for _ in 0..left {
            reader.byte()?;
            reader.skip_number()?;
        }
        reader.at.checked_add(target >> 1)
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// Passes over a number.
    fn skip_number(&mut self) -> Option<()> {
        while self.byte()? & 0x80 != 0 {}
        Some(())
    }

    fn number(&mut self) -> Option<usize> {
        leb128::read(|| self.byte()).map(|number| number as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a` is 5 and `ab` is 300; the node after `a` has one parent, the last one stands for shared.
    const TINY: &[u8] = &[1, b'a', 1, FINAL_WITH_ONE, 5, b'b', 6, FINAL, 0xac, 0x02];
    const FINAL_WITH_ONE: u8 = FINAL | 1;

    #[test]
    fn near_and_far_targets_are_followed() {
        let automaton = Automaton::new(TINY);
        assert_eq!(
            ["", "a", "ab", "b", "abc"].map(|w| automaton.get(w)),
            [None, Some(5), Some(300), None, None]
        );
    }

    #[test]
    fn broken_bytes_do_no_harm() {
        for at in 0..TINY.len() {
            for byte in 0..=255 {
                let mut broken = TINY.to_vec();
                broken[at] = byte;
                Automaton::new(&broken).get("abab");
                Automaton::new(&broken[..at]).get("abab");
            }
        }
    }
}
