//! What a verb of saying governs: a clause with "que", an infinitive, a noun that governs one.

use super::clause;
use super::marks::Marks;
use super::saying::{Cue, Strength};
use super::words;
use crate::annotation::SayingClass;
use crate::document::Range;
use crate::language::tables::Table;
use crate::language::tagging::{self, Tag};
use crate::language::verb_group::{Form, VerbGroup};
use crate::language::{Text, calendar, noun_class};

/// Whether the clause that a verb governs ends with the comma that ends its own: the verb stands in a relative clause, in a
/// participle between commas or in what opens the sentence ("Après avoir accusé …,").
fn in_parenthesis(text: &Text, group: &VerbGroup) -> bool {
    let sentence = text.sentence(group.start).start;
    let before = group.start.checked_sub(1).filter(|b| *b >= sentence);
    let relative =
        before.is_some_and(|b| text.word(b) == "qui" && b > sentence && text.surface(b - 1) == ",");
    let participle = group.form == Form::Participle && before.is_none_or(|b| text.surface(b) == ",");
    let fronted = group.form == Form::Infinitive
        && before
            .is_some_and(|b| b == sentence && matches!(text.word(b), "après" | "avant" | "pour" | "sans"));
    relative || participle || fronted
}

/// The clause from `start`, up to the next comma where its verb stands in a parenthesis.
fn content(text: &Text, group: &VerbGroup, start: usize, marks: &Marks) -> Range {
    let start = start + usize::from(text.surface(start) == ",");
    let end = clause::end(text, start, marks);
    let comma = (start..end).find(|t| text.surface(*t) == ",").filter(|_| in_parenthesis(text, group));
    Range { start, end: comma.or_else(|| main_clause(text, group, start, end)).unwrap_or(end) }
}

/// "Si le maire annonce que le pont ferme, | la ville se tait": the comma behind which the clause follows on which a fronted one
/// depends.
fn main_clause(text: &Text, group: &VerbGroup, start: usize, end: usize) -> Option<usize> {
    let first = text.sentence(group.start).start;
    let opens = matches!(text.word(first), "si" | "s'" | "quand" | "lorsque" | "lorsqu'")
        || text.word(first) == "même" && text.word(first + 1) == "si"
        || matches!(text.word(first), "alors" | "tandis" | "bien")
            && matches!(text.word(first + 1), "que" | "qu'");
    let alone = || {
        text.verb_groups_in(first, group.start)
            .iter()
            .all(|g| !matches!(g.form, Form::Finite | Form::Conditional))
    };
    let clause = |comma: usize| {
        let begins = matches!(text.tag(comma + 1), Tag::Determiner | Tag::Name)
            || tagging::is_subject_pronoun(text.word(comma + 1));
        begins
            && text
                .verb_groups_in(comma, end)
                .iter()
                .any(|g| g.end <= end && matches!(g.form, Form::Finite | Form::Conditional))
    };
    let opens = opens && start < first + 60;
    let mut commas = (start..end).rev().filter(|t| opens && text.surface(*t) == ",");
    commas.find(|c| clause(*c)).filter(|_| alone())
}

/// "a répondu lundi dans une lettre que …".
pub fn that_clause(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if !cue.takes("que") || cue.strength == Strength::Weak || (group.negated && cue.lemma != "nier") {
        return None;
    }
    // What is known or seen in general, and what an author takes for granted, is nobody's view.
    let general = group.undergoes() || group.start > 0 && matches!(text.word(group.start - 1), "on" | "l'on");
    // "viennent de montrer que"
    let recent = group.start > 1
        && matches!(text.word(group.start - 1), "de" | "d'")
        && text.verb_group_at(group.start - 2).is_some_and(|g| g.lemmas.iter().any(|l| l == "venir"));
    if cue.strength == Strength::Thought && (general || group.form != Form::Finite && !recent) {
        return None;
    }
    let that = conjunction(text, marks, cue)?;
    // "Je pense à la peine qu'il a", "déclare qu'il pense que": a thought is told where its clause follows at once.
    let thought = matches!(cue.lemma.as_str(), "penser" | "croire") || cue.strength == Strength::Thought;
    let turned = matches!(
        (text.word(cue.words.end), text.word(cue.words.end + 1)),
        ("en", "revanche" | "outre" | "effet")
    );
    let apart = (cue.words.end + 2 * usize::from(turned)..that).any(|t| text.tag(t) != Tag::Adverb);
    let inner = group.start > 1
        && tagging::is_subject_pronoun(text.word(group.start - 1))
        && matches!(text.word(group.start - 2), "que" | "qu'");
    if thought && (apart || inner) {
        return None;
    }
    // "assure que, d'après la météo, il neigera": the nearer source says it.
    let start = that + 1 + usize::from(text.surface(that + 1) == ",");
    if start > that + 1 && text.begins(start, Table::SayingPrepositions) {
        return None;
    }
    let words = content(text, group, that + 1, marks);
    if !is_cleft(text, group) {
        return Some(words);
    }
    // "C'est en affirmant que la digue tient | que le maire est parti": the last "que" belongs to "c'est".
    let last = (that + 1..text.sentence(that).end).rev().find(|t| matches!(text.word(*t), "que" | "qu'"))?;
    Some(Range { end: words.end.min(last), ..words })
}

/// "C'est en affirmant …": a gerund that "c'est" puts first.
fn is_cleft(text: &Text, group: &VerbGroup) -> bool {
    let first = text.sentence(group.start).start;
    group.form == Form::Gerund
        && matches!(text.word(first), "c'" | "ce")
        && group.start <= first + 4
        && text.word(group.start.wrapping_sub(1)) == "en"
}

/// The "que" that a verb of saying governs. Between the two stand adverbs, times, complements behind prepositions and,
/// for verbs that address somebody, one object; a verb, a stop or any other object means that "que" belongs elsewhere.
fn conjunction(text: &Text, marks: &Marks, cue: &Cue) -> Option<usize> {
    let from = cue.words.end;
    let limit = text.sentence(from.saturating_sub(1)).end.min(from + 28);
    let mut objects = usize::from(!cue.takes("whom"));
    // "sont aussi vantés que": the second half of a comparison.
    let described =
        |g: &VerbGroup| g.undergoes() && (g.finite..g.end).any(|t| words::is(text.word(t), "compares"));
    if cue.group.as_ref().is_some_and(described) {
        return None;
    }
    let mut at = from;
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        match text.word(at) {
            // "a demandé si la route était ouverte"
            "si" | "s'"
                if at == from && cue.class() == Some(SayingClass::Question)
                    || at == from && cue.lemma == "demander" && text.tag(at + 1) != Tag::Adjective =>
            {
                return Some(at);
            }
            "que" | "qu'" => {
                // "estime ainsi que": right behind the verb it is an adverb; "et que" goes on with another clause.
                let adverb = text.word(at - 1) == "ainsi" && at - 1 == from;
                let even = text.word(at - 1) == "même" && text.word(at.saturating_sub(2)) == "alors";
                let compared = (from..at).any(|t| {
                    words::is(text.word(t), "compares")
                        && matches!(text.tag(t + 1), Tag::Adjective | Tag::Participle)
                });
                // "demande à ce que", "dénonce le fait que": the clause is what is asked or told.
                let first = (from..at).find(|t| text.tag(*t) != Tag::Adverb).unwrap_or(at);
                let clause = at == first + 2
                    && matches!((text.word(first), text.word(first + 1)), ("à", "ce") | ("le", "fait"));
                if clause {
                    return Some(at);
                }
                let other = at > from
                    && !adverb
                    && (words::is(text.word(at - 1), "joins") || text.word(at - 1) == "et");
                // "a gardé le maire en espérant | que": a verb directly before it has its own clause.
                let others = at > from
                    && text
                        .verb_group_at(at - 1)
                        .is_some_and(|g| g.start >= from && g.form != Form::Participle);
                if others {
                    return None;
                }
                // "les mots que cherche la ville": what the verb behind it governs is a noun before it.
                let relative = at > from && text.tag(at + 1) == Tag::Finite;
                return (!other && !relative && !even && !compared && objects < 2).then_some(at);
            }
            // "a confirmé, en coupant le ruban, que": what stands between two commas is passed over.
            "," if let Some(second) = parenthesis(text, at, limit) => {
                at = second + 1;
                continue;
            }
            "(" if let Some(close) = (at..limit).find(|t| text.surface(*t) == ")") => {
                at = close + 1;
                continue;
            }
            ";" | ":" | "." | "?" | "!" | "(" | ")" => return None,
            _ => {}
        }
        let verb = text.verb_group_at(at).filter(|g| g.start == at || g.finite == at);
        if let Some(group) = verb {
            let introduced = at > 0
                && matches!(text.word(at - 1), "sans" | "pour" | "après" | "avant" | "de" | "d'" | "en");
            let passes = matches!(group.form, Form::Infinitive | Form::Gerund) && introduced
                || group.form == Form::Participle;
            if !passes {
                return None;
            }
        }
        // "avance vers la base que l'armée a perdue"
        if text.tag(at) == Tag::Preposition && !words::is(text.word(at), "between") {
            return None;
        }
        let governed = at > from && text.tag(at - 1) == Tag::Preposition;
        let opens_object =
            text.tag(at) == Tag::Determiner && !governed && !is_time(text, at + 1) && text.word(at) != "tout";
        objects += usize::from(opens_object);
        at += 1;
    }
    None
}

/// The comma that closes what the comma at `comma` opens, where no clause stands between the two.
fn parenthesis(text: &Text, comma: usize, limit: usize) -> Option<usize> {
    let second = (comma + 1..limit).find(|t| text.surface(*t) == ",")?;
    let clause = (comma + 1..second)
        .any(|t| matches!(text.tag(t), Tag::Finite) || matches!(text.word(t), "que" | "qu'" | "et"));
    (!clause && second > comma + 1).then_some(second)
}

/// "le 3 mai", "la semaine dernière", "ce mardi": a time and no object.
fn is_time(text: &Text, at: usize) -> bool {
    text.tag(at) == Tag::Number || calendar::is_weekday(text.word(at)) || noun_class::is(text, at, "time")
}

/// "promet de …", "accuse X de …", "affirme vouloir …".
pub fn infinitive(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    // "Ils sont appelés à chanter" tells their part, nobody's call.
    let destined = group.undergoes() && cue.lemma == "appeler" && text.word(cue.words.end) != "par";
    let denied = group.negated && cue.lemma != "nier";
    if !cue.takes("inf") || cue.strength < Strength::Medium || denied || destined {
        return None;
    }
    let limit = text.sentence(cue.words.end.saturating_sub(1)).end.min(cue.words.end + 16);
    let mut at = cue.words.end;
    let introducers: Vec<&str> = cue.infinitive().split(',').map(str::trim).collect();
    if introducers.contains(&"bare") {
        let negates = |t: usize| matches!(text.word(t), "ne" | "n'");
        let mut skip = (at..limit).find(|t| text.tag(*t) != Tag::Adverb || negates(*t)).unwrap_or(at);
        // "annonce en mai avoir perdu": a date may stand between.
        if text.word(skip) == "en" && (calendar::is_month(text.word(skip + 1)) || is_time(text, skip + 1)) {
            skip += 2 + usize::from(text.tag(skip + 2) == Tag::Number);
        }
        // "raconte, devant le lavoir, avoir perdu"
        if text.surface(skip) == ","
            && let Some(second) = parenthesis(text, skip, limit)
        {
            skip = second + 1;
        }
        skip = behind_complements(text, skip, limit).unwrap_or(skip);
        if let Some(start) = infinitive_at(text, skip) {
            return Some(infinitive_content(text, group, start, marks));
        }
    }
    while at < limit {
        if let Some(inner) = marks.opening(at) {
            at = inner.after().max(at + 1);
            continue;
        }
        let word = text.word(at);
        let introduces = introducers.iter().any(|i| *i == word || *i == "de" && word == "d'");
        if introduces && let Some(start) = infinitive_at(text, at + 1) {
            return Some(infinitive_content(text, group, start, marks));
        }
        let stops = matches!(
            word,
            "." | ";"
                | ":"
                | "?"
                | "!"
                | "que"
                | "qu'"
                | "qui"
                | "pour"
                | "dont"
                | "afin"
                | "avant"
                | "après"
        );
        // Another verb governs the infinitive behind it: "propose un sentier permettant de longer".
        let governed = text.verb_group_at(at).is_some_and(|g| g.finite == at && g.form != Form::Participle);
        if stops || governed {
            return None;
        }
        at += 1;
    }
    None
}

/// The infinitive's clause: a finite verb that "et" joins to it shares the subject of the verb of saying, and what "avant de"
/// opens behind a comma goes with that verb too.
fn infinitive_content(text: &Text, group: &VerbGroup, start: usize, marks: &Marks) -> Range {
    let words = content(text, group, start, marks);
    let joined = |at: usize| {
        matches!(text.word(at), "et" | "mais" | "puis")
            && text
                .verb_group_at(at + 1)
                .is_some_and(|g| g.start == at + 1 && matches!(g.form, Form::Finite | Form::Conditional))
            && !text.verb_groups_in(start, at).iter().any(|g| text.tag(g.finite) == Tag::Finite)
    };
    let later = |at: usize| {
        text.surface(at) == "," && matches!(text.word(at + 1), "avant" | "après" | "tout" | "sans")
    };
    // "affirme avoir payé, mais la banque en doute": a clause with its own subject is no second infinitive.
    let contrary = |at: usize| {
        let absolute = text.word(group.finite) == "ayant"
            && (text.tag(at + 1) == Tag::Determiner || tagging::is_subject_pronoun(text.word(at + 1)));
        text.surface(at) == ","
            && (text.word(at + 1) == "mais" || absolute)
            && text
                .verb_groups_in(at, words.end)
                .first()
                .is_some_and(|g| matches!(g.form, Form::Finite | Form::Conditional))
    };
    let end = (start + 1..words.end)
        .find(|at| {
            (joined(*at) || later(*at) || contrary(*at)) && marks.around(*at).is_none_or(|m| m.open < start)
        })
        .map(|at| at - usize::from(text.surface(at - 1) == ","));
    Range { start, end: end.unwrap_or(words.end) }
}

/// "assure à la presse ne rien savoir": where the infinitive begins behind whom the verb addresses, the time and the place.
fn behind_complements(text: &Text, from: usize, limit: usize) -> Option<usize> {
    (from..limit)
        .take_while(|t| {
            !matches!(text.tag(*t), Tag::Finite | Tag::Mark | Tag::Gerund | Tag::Conjunction)
                && !matches!(text.word(*t), "que" | "qu'" | "qui")
                && (text.tag(*t) != Tag::Preposition || words::is(text.word(*t), "between"))
        })
        .find(|t| {
            let governed = *t > from && matches!(text.tag(t - 1), Tag::Preposition | Tag::Determiner);
            !governed
                && infinitive_at(text, *t).is_some()
                && (*t == from || behind_preposition(text, from, *t))
        })
}

/// Whether what stands between a verb and its infinitive begins with a preposition or a time.
fn behind_preposition(text: &Text, from: usize, to: usize) -> bool {
    let first = (from..to).find(|t| text.tag(*t) != Tag::Adverb);
    first.is_none_or(|t| {
        text.tag(t) == Tag::Preposition || calendar::names_day(text.word(t)) || is_time(text, t + 1)
    })
}

/// The first token of an infinitive with its negation and clitics, if one stands at `at`.
fn infinitive_at(text: &Text, at: usize) -> Option<usize> {
    // "les avoir vus": behind a pronoun that looks like an article "avoir" looks like a noun.
    let auxiliary =
        |t: usize| matches!(text.word(t), "avoir" | "être") && text.tag(t + 1) == Tag::Participle && t > at;
    let head = (at..at + 5).find(|t| text.tag(*t) == Tag::Infinitive || auxiliary(*t))?;
    let between = (at..head).all(|t| {
        matches!(text.tag(t), Tag::Pronoun | Tag::Adverb)
            || matches!(
                text.word(t),
                "ne" | "pas" | "le" | "la" | "les" | "l'" | "en" | "y" | "se" | "s'" | "lui" | "leur"
            )
    });
    between.then_some(at)
}

/// "rappelle la nécessité de tailler …": a noun that governs an infinitive.
pub fn governing_noun(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    if !cue.takes("np") || cue.strength < Strength::Medium {
        return None;
    }
    let limit = text.sentence(cue.words.end.saturating_sub(1)).end.min(cue.words.end + 10);
    let governs = |at: usize| {
        text.tag(at) == Tag::Determiner
            && noun_class::is(text, at + 1, "governs")
            && matches!(text.word(at + 2), "de" | "d'")
            && infinitive_at(text, at + 3).is_some()
    };
    // "confirme hier à la mairie son intention de": adverbs, times and complements may stand between.
    // "a fait part, dans une lettre, de sa volonté de": what stands between two commas is passed over.
    let from = match text.surface(cue.words.end) {
        "," => parenthesis(text, cue.words.end, limit).map_or(cue.words.end, |second| second + 1),
        _ => cue.words.end,
    };
    let at = (from..limit)
        .take_while(|t| text.tag(*t) != Tag::Mark && text.tag(*t) != Tag::Finite)
        .find(|t| governs(*t))?;
    let part = cue.lemma == "faire part" && text.word(at - 1) == "de" && at == from + 1;
    let free = part || at == from || text.tag(at - 1) != Tag::Preposition;
    free.then(|| Range { start: at, end: clause::end(text, at, marks) })
}

/// "Solberg, revendiqué des élus avaient menti": a bare participle of saying and a clause without "que", as automatic
/// translation leaves them.
pub fn missing_that(text: &Text, marks: &Marks, cue: &Cue) -> Option<Range> {
    let group = cue.group.as_ref()?;
    if group.form != Form::Participle
        || !(cue.takes("que") && cue.strength == Strength::Strong
            || matches!(cue.lemma.as_str(), "revendiquer" | "réclamer"))
    {
        return None;
    }
    let before = group.start.checked_sub(1)?;
    let subject =
        matches!(text.tag(before), Tag::Name) || matches!(text.word(before), "qui" | "," | "il" | "elle");
    let start = cue.words.end;
    let opens = text.tag(start) == Tag::Determiner || matches!(text.word(start), "des" | "le" | "la" | "les");
    // "Elle a, pour le bal, annoncé un orchestre": an auxiliary that commas part from its participle.
    let parted = text
        .verb_groups_in(text.sentence(before).start, before)
        .iter()
        .any(|g| g.head == g.finite && g.lemmas.iter().any(|l| matches!(l.as_str(), "avoir" | "être")));
    if !(subject && opens) || parted || text.sentence(before).start == before {
        return None;
    }
    let end = clause::end(text, start, marks);
    let clause = text
        .verb_groups_in(start + 1, end)
        .iter()
        .any(|g| g.end <= end && matches!(g.form, Form::Finite | Form::Conditional));
    let noun = (start..end).find(|t| text.tag(*t) == Tag::Noun).is_some();
    (clause && noun).then_some(Range { start, end })
}
