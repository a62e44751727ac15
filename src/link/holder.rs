//! Who holds a role by its own sentence: the name beside it, or whom the sentence says it of.

use super::article::{Entity, EntityId, Mention};
use super::predicate;
use super::roles::{is_opener, is_plural};
use crate::annotation::NameKind;
use crate::document::Range;
use crate::language::gazetteer;
use crate::language::tables::Table;
use crate::language::tagging::Tag;
use crate::language::{Text, noun_group, numerals, words};
use crate::span::Span;

/// Who holds a role by its own sentence.
pub(super) fn of(
    text: &Text,
    role: Span,
    head: Span,
    mentions: &[Mention],
    entities: &[Entity],
) -> Option<EntityId> {
    let around = Around::new(text, role, head, mentions);
    let pronoun = || predicate::for_pronoun(text, role, head, mentions, entities);
    // "Ancien maire, fils du docteur Paul Arnal, il préside …": whoever is named before the pronoun is another.
    match predicate::fronted(text, around.first, around.next) {
        Some(_) => pronoun(),
        None => around.named().or_else(pronoun),
    }
}

/// A role in its sentence.
struct Around<'a> {
    text: &'a Text<'a>,
    mentions: &'a [Mention],
    head: Span,
    /// Its first token.
    first: usize,
    /// The token after its last.
    next: usize,
    sentence: Range,
    plural: bool,
    /// The first of the articles and adverbs before it.
    before: usize,
}

impl<'a> Around<'a> {
    fn new(text: &'a Text<'a>, role: Span, head: Span, mentions: &'a [Mention]) -> Self {
        let (first, next) = (text.document.token_at(role.start), text.document.token_at(role.end));
        let sentence = text.sentence(first);
        let mut before = first;
        while before > sentence.start && (is_opener(text, before - 1) || is_aside(text, before - 1)) {
            before -= 1;
        }
        Around { text, mentions, head, first, next, sentence, plural: is_plural(text, head), before }
    }

    /// The person whose name stands beside the role, or of whom the sentence says it.
    fn named(&self) -> Option<EntityId> {
        let inner = complement_has_holder(self.text, self.head, self.next);
        // "le ministre Arnal", "le ministre, Paul Arnal,", "les analystes Petit et Valine"
        let directly = (!inner).then(|| self.person_from(self.next)).flatten();
        let beside = directly
            .or_else(|| self.of_a_land())
            .or_else(|| self.among_several())
            .or_else(|| self.directly_behind_name())
            .or_else(|| self.behind_comma());
        beside
            .map(|person| person.entity)
            .or_else(|| self.before_name())
            .or_else(|| self.carried())
            .or_else(|| self.identified())
            .or_else(|| predicate::named(self.text, self.first, self.sentence.start, self.mentions))
    }

    /// The person whose name, behind a civility, begins at a token of the sentence.
    fn person_from(&self, token: usize) -> Option<&'a Mention> {
        let start = self.text.document.tokens.get(behind_civility(self.text, token))?.span.start;
        let at = self.mentions.partition_point(|m| m.span.start < start);
        let person = |m: &&Mention| m.span.start == start && m.kind == NameKind::Person;
        self.mentions.get(at).filter(person).filter(|_| token < self.sentence.end)
    }

    /// The person whose name ends with a token of the sentence.
    fn person_to(&self, token: usize) -> Option<&'a Mention> {
        let end = self.text.document.tokens.get(token)?.span.end;
        let at = self.mentions.partition_point(|m| m.span.end < end);
        let person = |m: &&Mention| m.span.end == end && m.kind == NameKind::Person;
        self.mentions.get(at).filter(person).filter(|_| token >= self.sentence.start)
    }

    /// The token after a name.
    fn after(&self, name: &Mention) -> usize {
        self.text.document.token_at(name.span.end)
    }

    /// "la tenante du titre, l'Américaine Nora Vidal": the nationality stands before the name.
    fn of_a_land(&self) -> Option<&'a Mention> {
        let (text, first) = (self.text, self.first);
        let comma = text.surface(self.next) == ",";
        // "derrière le champion, la Suissesse Nora Vidal": of a fronted place the subject is another.
        let fronted = first > self.sentence.start + 1
            && text.tag(first - 2) == Tag::Preposition
            && text.word(first - 2) != "dont"
            && text.verb_groups_in(self.sentence.start, first).is_empty();
        if comma && fronted {
            return None;
        }
        let article = self.next + usize::from(comma);
        // "devant la favorite, le Suisse Paul Arnal": another.
        let shows = |at: usize| matches!(text.word(at), "la" | "le");
        let own = first.checked_sub(1).filter(|at| shows(*at) && shows(article));
        if own.is_some_and(|at| text.word(at) != text.word(article)) {
            return None;
        }
        let person = self.person_from(behind_gentilic(text, article)?)?;
        // "les tenants du titre, l'Espagnol Paul Arnal et la Suissesse Nora Vidal"
        let after = self.after(person);
        let several = || text.word(after) == "et" && behind_gentilic(text, after + 1).is_some();
        (!self.plural || several()).then_some(person)
    }

    /// "plusieurs ministres, dont Nora Vidal et Paul Arnal", "les experts, à savoir l'Espagnole Nora Vidal".
    fn among_several(&self) -> Option<&'a Mention> {
        let text = self.text;
        let opener = self.next + usize::from(text.surface(self.next) == ",");
        let name = match text.word(opener) {
            "dont" => opener + 1,
            "à" if text.word(opener + 1) == "savoir" => opener + 2,
            _ => return None,
        };
        let person = self.person_from(behind_gentilic(text, name).unwrap_or(name));
        person.filter(|_| self.plural)
    }

    /// "Nora Vidal championne du monde", "Nora Vidal la toute récente présidente": directly behind a name the role is said of
    /// it.
    fn directly_behind_name(&self) -> Option<&'a Mention> {
        let (text, first, before) = (self.text, self.first, self.before);
        let article =
            before < first && matches!(text.word(before), "le" | "la" | "l'") && text.word(first - 1) != "et";
        if before <= self.sentence.start || self.plural || before < first && !article {
            return None;
        }
        let head = text.document.token_at(self.head.start);
        // "Nora Vidal blessée", "Nora Vidal victime de": what happened to somebody.
        let post = is_of(text, head, "parliament") || is_of(text, head, "sport");
        if text.tag(head) == Tag::Participle && !post
            || is_of(text, head, "description")
            || words::is(text.word(head), "governs")
        {
            return None;
        }
        let person = self.person_to(before - 1)?;
        // "nommé par Nora Vidal | ministre" is said of another.
        let at = text.document.token_at(person.span.start);
        (at <= self.sentence.start || text.word(at - 1) != "par").then_some(person)
    }

    /// "Paul Arnal, ministre des Transports,": the name, a comma, the role with or without its article.
    fn behind_comma(&self) -> Option<&'a Mention> {
        let (text, before) = (self.text, self.before);
        if before <= self.sentence.start + 1 || !is_comma(text, before - 1) {
            return None;
        }
        let last = behind_aside(text, before - 2, self.sentence.start);
        let person = self.person_to(last)?;
        // "Nora Vidal (UDR) et Paul Arnal (PRS), proches de": behind what is explained several are meant.
        let enumerates = text.word(before) == "et" || last < before - 2 && self.plural;
        // "devant le maire Paul Arnal, un passant crie": with its article before a verb it is that verb's subject.
        let next = self.next;
        let subject = matches!(text.word(before), "un" | "une" | "des" | "les")
            && text.verb_group_at(next).is_some_and(|g| g.start == next && text.tag(g.finite) == Tag::Finite);
        (!enumerates && !subject).then_some(person)
    }

    /// "le ministre, Paul Arnal,", "En tant que maire, Paul Arnal", "l'adjointe pour la Savoie …, Nora Vidal,": a comma, the name.
    fn before_name(&self) -> Option<EntityId> {
        let (text, first, next, start) = (self.text, self.first, self.next, self.sentence.start);
        let acting = first == start + 3 && text.word(first - 2) == "tant"
            || first == start + 1 && text.word(first - 1) == "comme";
        if acting
            && text.surface(next) == ","
            && let Some(person) = self.person_from(next + 1)
        {
            return Some(person.entity);
        }
        let definite = first == start || is_opener(text, first - 1);
        // "l'ex-présidente destituée, Nora Vidal"
        let graded =
            matches!(text.tag(next), Tag::Participle | Tag::Adjective) && text.surface(next + 1) == ",";
        let comma = next + usize::from(graded);
        if definite
            && is_comma(text, comma)
            && text.surface(comma) != ":"
            && let Some(person) = self.person_from(comma + 1)
        {
            let after = self.after(person);
            // "selon le ministre, Paul Arnal ment", "chez les élus, Paul Arnal gagne": behind a preposition, or several, the
            // name is another one's.
            let other = self.plural || self.before > start && text.tag(self.before - 1) == Tag::Preposition;
            if self.closes(after)
                || text.word(after) == "qui"
                || !other && text.verb_group_at(after).is_some()
            {
                return Some(person.entity);
            }
        }
        let counted = first > start && numerals::is_numeral(text.word(first - 1));
        if (definite || counted)
            && let Some(person) = self.far_apposition()
        {
            return Some(person);
        }
        // "Le ministre a ordonné Paul Arnal": automatic translation leaves the name behind the verb of saying.
        let group = text.verb_group_at(next).filter(|g| g.start == next && definite)?;
        let says = group.lemmas.iter().any(|l| gazetteer::row(Table::SayingVerbs, l).is_some());
        let person = says.then(|| self.person_from(group.end)).flatten()?;
        self.closes(self.after(person)).then_some(person.entity)
    }

    /// Whether an apposition ends before a token.
    fn closes(&self, after: usize) -> bool {
        after >= self.sentence.end || is_comma(self.text, after) || self.text.surface(after) == "."
    }

    /// "le maillot du leader est porté par Paul Arnal": what is a holder's is worn by the holder.
    fn carried(&self) -> Option<EntityId> {
        let (text, next) = (self.text, self.next);
        let group =
            text.verb_groups_in(next, next + 4).iter().find(|g| g.lemmas.iter().any(|l| l == "porter"))?;
        let near = (next..group.start).all(|t| text.tag(t) != Tag::Mark);
        (near && text.word(group.end) == "par")
            .then(|| self.person_from(group.end + 1).map(|p| p.entity))
            .flatten()
    }

    /// "Le vainqueur de la course est Paul Arnal", "Le vice-président sera Nora Vidal": the subject says which office.
    fn identified(&self) -> Option<EntityId> {
        let (text, first, next) = (self.text, self.first, self.next);
        let group = text.verb_group_at(next).filter(|g| g.start == next && !g.negated)?;
        let subject = first > 0
            && matches!(text.word(first - 1), "le" | "la" | "l'")
            && (first == 1
                || text.token(first - 1).first
                || !matches!(text.tag(first - 2), Tag::Preposition));
        let is = group.lemmas.iter().any(|l| l == "être") && subject && !self.plural;
        if !is {
            return None;
        }
        // "sera | l'ancienne ministre de la Mer Nora Vidal"
        const LONGEST: usize = 10;
        let breaks = |t: usize| {
            matches!(text.tag(t), Tag::Mark | Tag::Finite | Tag::Participle | Tag::Conjunction)
                || text.tag(t) == Tag::Preposition && !matches!(text.word(t), "de" | "d'" | "du" | "des")
        };
        let upto = (group.end..text.len()).take(LONGEST).find(|t| breaks(*t)).unwrap_or(group.end + LONGEST);
        let person = (group.end..=upto.min(text.len() - 1)).find_map(|t| self.person_from(t))?;
        let after = self.after(person);
        let closes = after >= text.len() || text.verb_group_at(after).is_none_or(|g| g.start != after);
        closes.then_some(person.entity)
    }

    /// "la directrice adjointe pour la Savoie, l'Isère et la Drôme sous l'ancien maire, Nora Vidal, …": the name between the
    /// next commas, where no verb stands between but an incise of saying.
    fn far_apposition(&self) -> Option<EntityId> {
        let (text, from, limit) = (self.text, self.next, self.sentence.end);
        for at in from..limit.min(from + 24) {
            let clause = text.verb_group_at(at).is_some_and(|g| {
                let incise = g.start > 0 && text.surface(g.start - 1) == ",";
                g.finite == at && text.tag(at) == Tag::Finite && !incise
            });
            let other = at > from && text.phrase(at, Table::Offices).is_some();
            // "le maire (UDR) de Borvik, Paul Arnal,": a party between.
            if text.surface(at) == "(" || at > from && text.surface(at - 1) == "(" {
                let party = text.surface(at - usize::from(text.surface(at) != "(") + 2) == ")";
                if party {
                    continue;
                }
            }
            if clause
                || other
                || matches!(text.surface(at), ":" | ";" | "«" | "»" | "\"" | "“" | "”" | "(")
                || matches!(text.word(at), "que" | "qu'" | "qui")
            {
                return None;
            }
            if text.surface(at) == ","
                && let Some(person) = self.person_from(at + 1)
            {
                let mut after = self.after(person);
                // Several holders are joined; the first stands for them.
                if matches!(text.word(after), "et" | "e")
                    && let Some(second) = self.person_from(after + 1)
                {
                    after = self.after(second);
                }
                return (text.surface(after) == ",").then_some(person.entity);
            }
        }
        None
    }
}

/// "," and what else opens an apposition.
fn is_comma(text: &Text, at: usize) -> bool {
    matches!(text.surface(at), "," | "(" | "–" | "—" | ":")
}

/// Whether the longest office at a token is of this class.
fn is_of(text: &Text, at: usize, class: &str) -> bool {
    text.phrase(at, Table::Offices).is_some_and(|p| p.row.cell(3) == class)
}

/// "fils de l'explorateur | Paul Arnal": the name behind a kinship's complement is that of whom the complement describes.
fn complement_has_holder(text: &Text, head: Span, end: usize) -> bool {
    let at = text.document.token_at(head.start);
    let kin = is_of(text, at, "kinship");
    kin && (text.document.token_at(head.end)..end).any(|t| text.begins(t, Table::Offices))
}

/// "Nora Vidal, alors ministre", "Nora Vidal, par ailleurs maire": what may stand between the comma and the role.
fn is_aside(text: &Text, at: usize) -> bool {
    text.tag(at) == Tag::Adverb && !matches!(text.word(at), "pas" | "plus" | "comme" | "non")
        || text.word(at) == "ailleurs"
        || text.word(at) == "par" && text.word(at + 1) == "ailleurs"
}

/// The token before what explains a name in brackets or gives an age: "Nora Vidal (à gauche)", "Nora Vidal, 45 ans".
fn behind_aside(text: &Text, last: usize, from: usize) -> usize {
    let open = (text.surface(last) == ")")
        .then(|| (from..last).rev().take(14).find(|t| text.surface(*t) == "("))
        .flatten();
    if let Some(open) = open.filter(|open| *open > from) {
        return open - 1;
    }
    let age = matches!(text.word(last), "ans" | "an") && last >= from + 3;
    if age && text.tag(last - 1) == Tag::Number && text.surface(last - 2) == "," { last - 3 } else { last }
}

/// "le champion, | l'Américaine Nora Vidal": the token after an article and the word for people of a land, before a name.
fn behind_gentilic(text: &Text, token: usize) -> Option<usize> {
    let article = matches!(text.word(token), "le" | "la" | "l'" | "les");
    let at = token + 1 + usize::from(text.word(token + 1) == "autre");
    let gentilic =
        article && at < text.len() && text.token(at).is_upper() && noun_group::is_of_place(text, at);
    gentilic.then_some(at + 1)
}

/// The token after a civility, if one stands at the token: "Me", "M.".
fn behind_civility(text: &Text, token: usize) -> usize {
    let civility = token < text.len()
        && matches!(text.surface(token), "M" | "Mme" | "Mlle" | "Me" | "Dr" | "Pr" | "Mgr" | "Maître");
    let stop = civility && text.surface(token + 1) == "." && !text.token(token + 1).spaced;
    token + usize::from(civility) + usize::from(stop)
}
