//! How the words of the vocabulary are written and read, and what the schema and the TypeScript types say of them.

use crate::annotation::{
    BlockKind, Bound, Certainty, Distance, MediumKind, NameKind, QuotationKind, ResidueKind, SayingClass,
    SayingTense, SourceRole, StateOwned, TimeClass, TimeModifier,
};
use crate::compare::SourceKind;
use crate::link::DateBasis;

/// A closed list of words.
pub trait Word: Copy + 'static {
    /// Every value, in order.
    const VALUES: &'static [Self];

    /// How it is written.
    fn written(self) -> &'static str;

    /// The value of a word.
    fn read(word: &str) -> Option<Self> {
        Self::VALUES.iter().copied().find(|value| value.written() == word)
    }
}

impl Word for Certainty {
    const VALUES: &'static [Self] = &[Certainty::Stated, Certainty::Inferred];

    fn written(self) -> &'static str {
        match self {
            Certainty::Stated => "stated",
            Certainty::Inferred => "inferred",
        }
    }
}

impl Word for DateBasis {
    const VALUES: &'static [Self] =
        &[DateBasis::Given, DateBasis::Metadata, DateBasis::Text, DateBasis::FileName];

    fn written(self) -> &'static str {
        match self {
            DateBasis::Given => "given",
            DateBasis::Metadata => "metadata",
            DateBasis::Text => "text",
            DateBasis::FileName => "filename",
        }
    }
}

impl Word for SourceKind {
    const VALUES: &'static [Self] = &SourceKind::ALL;

    fn written(self) -> &'static str {
        match self {
            SourceKind::State => "state",
            SourceKind::Military => "military",
            SourceKind::Justice => "justice",
            SourceKind::Party => "party",
            SourceKind::International => "international",
            SourceKind::Business => "business",
            SourceKind::Society => "society",
            SourceKind::Expert => "expert",
            SourceKind::Media => "media",
            SourceKind::Culture => "culture",
            SourceKind::Private => "private",
            SourceKind::Unknown => "unknown",
        }
    }
}

macro_rules! words_of_annotations {
    ($($name:ident),+) => {$(
        impl Word for $name {
            const VALUES: &'static [Self] = $name::ALL;

            fn written(self) -> &'static str {
                self.word()
            }
        }
    )+};
}

words_of_annotations!(
    BlockKind,
    Bound,
    Distance,
    MediumKind,
    NameKind,
    QuotationKind,
    ResidueKind,
    SayingClass,
    SayingTense,
    SourceRole,
    StateOwned,
    TimeClass,
    TimeModifier
);

macro_rules! serde_as_words {
    ($($name:ident),+ $(,)?) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.written())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = String::deserialize(deserializer)?;
                Self::read(&word).ok_or_else(|| serde::de::Error::custom(concat!("no ", stringify!($name))))
            }
        }

        #[cfg(feature = "types")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words: Vec<_> = Self::VALUES.iter().map(|value| value.written()).collect();
                schemars::json_schema!({ "type": "string", "enum": words })
            }
        }

        #[cfg(feature = "types")]
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(_: &ts_rs::Config) -> String {
                stringify!($name).to_owned()
            }

            fn inline(_: &ts_rs::Config) -> String {
                let words: Vec<_> = Self::VALUES.iter().map(|value| format!("{:?}", value.written())).collect();
                words.join(" | ")
            }

            fn decl(config: &ts_rs::Config) -> String {
                format!("type {} = {};", stringify!($name), Self::inline(config))
            }

            fn decl_concrete(config: &ts_rs::Config) -> String {
                Self::decl(config)
            }
        }
    )+};
}

serde_as_words!(
    BlockKind,
    Bound,
    Certainty,
    DateBasis,
    Distance,
    MediumKind,
    NameKind,
    QuotationKind,
    ResidueKind,
    SayingClass,
    SourceKind,
    SayingTense,
    SourceRole,
    StateOwned,
    TimeClass,
    TimeModifier,
);

/// The usage of spaces that a word of the command line names.
pub fn typography(word: &str) -> Option<crate::Typography> {
    use crate::Typography::{French, Quebec, Swiss};
    [("french", French), ("swiss", Swiss), ("quebec", Quebec)]
        .into_iter()
        .find(|(w, _)| *w == word)
        .map(|(_, t)| t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_there_and_back() {
        for &basis in DateBasis::VALUES {
            assert_eq!(DateBasis::read(basis.written()), Some(basis));
        }
        assert_eq!(serde_json::to_string(&ResidueKind::NameForm).unwrap(), "\"name-form\"");
        assert_eq!(serde_json::from_str::<NameKind>("\"place\"").unwrap(), NameKind::Place);
        assert!(serde_json::from_str::<NameKind>("\"planet\"").is_err());
    }
}
