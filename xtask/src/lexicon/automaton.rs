//! Builds the minimal automaton whose bytes `src/language/automaton.rs` describes.

use guillemet::language::leb128;
use std::cmp::Reverse;
use std::collections::HashMap;

/// The number of the word that ends here, and the transitions: label and node.
type Node = (Option<usize>, Vec<(u8, usize)>);

/// The bytes of the automaton that gives each word its number; `words` sorted by their bytes, without repetition.
pub fn build(words: &[(&str, usize)]) -> Vec<u8> {
    let mut minimal = Minimal::default();
    let root = minimal.add(words, 0);
    let mut parents = vec![0; minimal.nodes.len()];
    for (_, transitions) in &minimal.nodes {
        for (_, child) in transitions {
            parents[*child] += 1;
        }
    }

    let mut shared: Vec<usize> = (0..parents.len()).filter(|node| parents[*node] > 1).collect();
    shared.sort_by_key(|node| Reverse(parents[*node]));
    let ends = vec![None; parents.len()];
    let mut writer = Writer { nodes: minimal.nodes, parents, ends, reversed: Vec::new() };
    for node in shared {
        writer.share(node);
    }
    writer.write(root);
    writer.reversed.reverse();
    writer.reversed
}

/// Nodes without duplicates: two that accept the same endings with the same numbers are one.
#[derive(Default)]
struct Minimal {
    nodes: Vec<Node>,
    known: HashMap<Node, usize>,
}

impl Minimal {
    /// The node of these words, which are alike in their first `depth` bytes.
    fn add(&mut self, words: &[(&str, usize)], depth: usize) -> usize {
        let (number, rest) = match words {
            [(word, number), rest @ ..] if word.len() == depth => (Some(*number), rest),
            _ => (None, words),
        };
        let label = |word: &str| word.as_bytes()[depth];
        let transitions = rest
            .chunk_by(|a, b| label(a.0) == label(b.0))
            .map(|alike| (label(alike[0].0), self.add(alike, depth + 1)))
            .collect();
        let node = (number, transitions);
        *self.known.entry(node).or_insert_with_key(|node| {
            self.nodes.push(node.clone());
            self.nodes.len() - 1
        })
    }
}

/// Writes children before parents, each node backwards, so that the whole is turned round at the end: then every
/// distance is known when it is written.
struct Writer {
    nodes: Vec<Node>,
    parents: Vec<usize>,
    /// How many bytes there were after each node was written: its distance from the end of the file.
    ends: Vec<Option<usize>>,
    reversed: Vec<u8>,
}

impl Writer {
    /// Writes a node that several parents share, once.
    fn share(&mut self, node: usize) {
        if self.ends[node].is_none() {
            self.share_below(node);
            self.write(node);
        }
    }

    /// Writes the shared nodes that this one reaches.
    fn share_below(&mut self, node: usize) {
        for (_, child) in self.nodes[node].1.clone() {
            if self.parents[child] > 1 { self.share(child) } else { self.share_below(child) }
        }
    }

    /// Writes a node and those below it that it alone reaches; the first child will stand nearest.
    fn write(&mut self, node: usize) {
        let (number, transitions) = self.nodes[node].clone();
        for (_, child) in transitions.iter().rev() {
            if self.parents[*child] > 1 { self.share(*child) } else { self.write(*child) }
        }
        let start = self.reversed.len();
        let mut bytes = vec![transitions.len() as u8 | if number.is_some() { 0x80 } else { 0 }];
        if let Some(number) = number {
            leb128::write(&mut bytes, number as u64);
        }
        for (label, child) in transitions {
            let end = self.ends[child].unwrap_or_default();
            bytes.push(label);
            let target = if self.parents[child] > 1 { end << 1 } else { (start - end) << 1 | 1 };
            leb128::write(&mut bytes, target as u64);
        }
        self.reversed.extend(bytes.into_iter().rev());
        self.ends[node] = Some(self.reversed.len());
    }
}
