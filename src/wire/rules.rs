//! The texts of the rules, gathered at build time from the tables beside the recognisers.

/// A rule and what it says to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// As annotations carry it.
    pub id: &'static str,
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The rule of this name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.binary_search_by(|rule| rule.id.cmp(id)).ok().map(|at| &RULES[at])
}

/// A rule's text about certain words: `{text}` stands for them, `{suggestion}` for what may be written instead.
/// Filled in one pass, so that braces in the words themselves mean nothing.
pub fn fill(template: &str, text: &str, suggestion: Option<&str>) -> String {
    let mut message = String::with_capacity(template.len() + text.len());
    let mut rest = template;
    while let Some(brace) = rest.find('{') {
        message.push_str(&rest[..brace]);
        rest = &rest[brace..];
        let (slot, word) = if rest.starts_with("{text}") {
            ("{text}", text)
        } else if rest.starts_with("{suggestion}") {
            ("{suggestion}", suggestion.unwrap_or("…"))
        } else {
            ("{", "{")
        };
        message.push_str(word);
        rest = &rest[slot.len()..];
    }
    message + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_complete() {
        assert!(RULES.windows(2).all(|pair| pair[0].id < pair[1].id));
        for each in RULES {
            assert_eq!(rule(each.id), Some(each));
        }
        assert_eq!(rule("no.such.rule"), None);
    }

    #[test]
    fn fills_both_slots() {
        let template = "« {text} » : peut-être « {suggestion} ».";
        assert_eq!(fill(template, "40 XNUMX", Some("40 000")), "« 40 XNUMX » : peut-être « 40 000 ».");
        assert_eq!(fill(template, "40 XNUMX", None), "« 40 XNUMX » : peut-être « … ».");
    }

    #[test]
    fn leaves_other_braces_alone() {
        assert_eq!(fill("{a} {text} {", "{suggestion}", Some("x")), "{a} {suggestion} {");
    }
}
