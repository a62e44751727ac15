//! Digests as bytes: what a worker sends with its article, some bytes a word, and the comparing worker takes back.

use crate::annotation::{NameKind, QuotationKind};
use crate::compare::SourceKind;
use crate::compare::digest::{Digest, Keyword, Named, Said, Token, Unit, When, Word};
use crate::compare::figures::{Figure, Range};
use crate::language::leb128;
use crate::link::Entity;

/// The first byte: a digest of another version is refused.
const VERSION: u8 = 1;

/// A digest as bytes.
pub fn pack(digest: &Digest) -> Vec<u8> {
    let mut out = vec![VERSION];
    digest.pack(&mut out);
    out
}

/// The digest that `pack` made bytes of; none of any others.
pub fn unpack(bytes: &[u8]) -> Option<Digest> {
    let (&VERSION, mut rest) = bytes.split_first()? else { return None };
    let digest = Digest::unpack(&mut rest)?;
    (rest.is_empty() && digest.is_sound()).then_some(digest)
}

/// Something that goes into bytes and comes back.
trait Packed: Sized {
    fn pack(&self, out: &mut Vec<u8>);
    fn unpack(from: &mut &[u8]) -> Option<Self>;
}

impl Packed for u64 {
    fn pack(&self, out: &mut Vec<u8>) {
        leb128::write(out, *self);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        leb128::read(|| {
            let (&byte, rest) = from.split_first()?;
            *from = rest;
            Some(byte)
        })
    }
}

/// Numbers and words that are packed as a number.
macro_rules! as_number {
    ($($type:ty: $to:expr, $back:expr;)+) => {$(
        impl Packed for $type {
            fn pack(&self, out: &mut Vec<u8>) {
                let to: fn($type) -> u64 = $to;
                to(*self).pack(out);
            }

            fn unpack(from: &mut &[u8]) -> Option<Self> {
                let back: fn(u64) -> Option<$type> = $back;
                back(u64::unpack(from)?)
            }
        }
    )+};
}

as_number! {
    u32: u64::from, |n| n.try_into().ok();
    u8: u64::from, |n| n.try_into().ok();
    bool: u64::from, |n| Some(n != 0);
    i32: |n| leb128::zigzag(n).into(), |n| n.try_into().ok().map(leb128::unzigzag);
    f64: f64::to_bits, |n| Some(f64::from_bits(n));
    char: u64::from, |n| u32::try_from(n).ok().and_then(char::from_u32);
    NameKind: |kind| kind as u64, |n| NameKind::ALL.get(n as usize).copied();
    QuotationKind: |kind| kind as u64, |n| QuotationKind::ALL.get(n as usize).copied();
    SourceKind: |kind| kind as u64, |n| SourceKind::ALL.get(n as usize).copied();
}

impl Packed for String {
    fn pack(&self, out: &mut Vec<u8>) {
        (self.len() as u64).pack(out);
        out.extend(self.bytes());
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let length = usize::try_from(u64::unpack(from)?).ok()?;
        let (bytes, rest) = from.split_at_checked(length)?;
        *from = rest;
        String::from_utf8(bytes.to_vec()).ok()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.is_some().pack(out);
        self.iter().for_each(|value| value.pack(out));
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        if bool::unpack(from)? { T::unpack(from).map(Some) } else { Some(None) }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        (self.len() as u64).pack(out);
        self.iter().for_each(|value| value.pack(out));
    }

    /// Room is made as values come: a wrong length costs nothing.
    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let length = u64::unpack(from)?;
        (0..length).map(|_| T::unpack(from)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}

/// A struct is packed field by field, in the order named here.
macro_rules! fields {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Packed for $type {
            fn pack(&self, out: &mut Vec<u8>) {
                $(self.$field.pack(out);)+
            }

            fn unpack(from: &mut &[u8]) -> Option<Self> {
                $(let $field = Packed::unpack(from)?;)+
                Some($type { $($field),+ })
            }
        }
    )+};
}

fields! {
    Digest { name, date, fingerprint, words, tokens, units, keywords, entities, mentions, roles, counts, ordinals, times, figures, quotations }
    Word { form, lemma, weight }
    Token { word, start, end }
    Unit { first, last, headline }
    Keyword { lemma, text }
    Entity { kind, name, variants, gender, country }
    Named { entity, unit, source }
    When { index, unit, value, from, to }
    Said { index, start, end, first, last, kind, speaker, source, words }
    Range { low, high }
    Figure {
        index, unit, range, noun, head, measure, people, counted, part, predicate, context, about, places, actors, days, counted_on,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::DateBasis;
    use crate::{Input, read};

    fn digest() -> Digest {
        let text = "Crue à Valdrac\n\nLa crue a fait 12 morts mardi, selon la préfète Ada Lorme. « Nous tenons bon », a-t-elle dit.";
        let date = Some(("2024-05-15", DateBasis::Given));
        let article =
            read(Input { name: "crue.txt", bytes: text.as_bytes(), date, ..Input::default() }).unwrap();
        Digest::new(&article, |byte| byte)
    }

    #[test]
    fn digests_go_there_and_back() {
        let digest = digest();
        assert!(!digest.figures.is_empty() && !digest.quotations.is_empty() && !digest.times.is_empty());
        let back = unpack(&pack(&digest)).unwrap();
        assert_eq!(format!("{back:?}"), format!("{digest:?}"));
    }

    #[test]
    fn other_bytes_are_no_digest() {
        let bytes = pack(&digest());
        assert!((0..bytes.len()).all(|end| unpack(&bytes[..end]).is_none()));
        for at in 0..bytes.len() {
            // A wrong bit makes no digest or another one that is safe to compare.
            let mut wrong = bytes.clone();
            wrong[at] ^= 0x15;
            if let Some(digest) = unpack(&wrong) {
                let map: Vec<usize> = (0..digest.entities.len()).collect();
                crate::compare::compare(&[&digest, &digest], &[map.clone(), map], &digest.entities, &[]);
            }
        }
    }
}
