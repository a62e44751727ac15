//! Whom an interview interviews: the one whom its headline, its first lines or its first question introduce.

use super::article::Speaker;
use super::speakers::{Reader, in_furniture};
use crate::annotation::NameKind;
use crate::document::Range;
use crate::span::Span;

/// What it counts for to be named, and to speak, before the first answer.
const NAMED: usize = 1;
const SPOKEN: usize = 2;

/// More voices than these no interview has; looking all names through for each further one would take too long.
const VOICES: usize = 16;

impl Reader<'_> {
    /// Who gives the answer `first`: the person with these initials, else the one whom the words before the first answer
    /// introduce. What was found for one answer holds for the others with the same initials.
    pub(super) fn interviewed(&mut self, initials: Option<Range>, first: Span) -> Option<Speaker> {
        let letters: String = initials
            .into_iter()
            .flat_map(Range::iter)
            .flat_map(|t| self.text().surface(t).chars())
            .filter(|c| c.is_uppercase())
            .collect();
        if let Some(known) = self.interviewed.get(&letters) {
            return *known;
        }
        if self.interviewed.len() >= VOICES {
            return None;
        }
        let by_initials = if letters.is_empty() { None } else { self.with_initials(&letters) };
        let found = by_initials.or_else(|| self.introduced(first));
        self.interviewed.insert(letters, found);
        found
    }

    fn with_initials(&self, letters: &str) -> Option<Speaker> {
        let fits = |name: &str| {
            let first = |part: &str| part.chars().next().filter(|c| c.is_uppercase());
            let own: String = name.split([' ', '-']).filter_map(first).collect();
            own == letters
        };
        let mention = self.phrases.mentions.iter().find(|m| {
            let entity = &self.entities[m.entity];
            m.kind == NameKind::Person && fits(&entity.name)
        })?;
        Some(Speaker { span: mention.span, entity: Some(mention.entity) })
    }

    fn introduced(&self, first: Span) -> Option<Speaker> {
        let upto = self.phrases.mentions.partition_point(|m| m.span.start < first.start);
        let before = &self.phrases.mentions[..upto];
        let persons =
            || before.iter().filter(|m| m.kind == NameKind::Person && !in_furniture(m.span, self.blocks));
        let mut weights = vec![0; self.entities.len()];
        for mention in persons() {
            weights[mention.entity] += NAMED;
        }
        for speaker in
            self.done.iter().filter(|q| q.span.end <= first.start).filter_map(|q| q.speaker?.entity)
        {
            weights[speaker] += SPOKEN;
        }
        let most = persons().map(|m| weights[m.entity]).max()?;
        let chosen = persons().find(|m| weights[m.entity] == most)?;
        Some(Speaker { span: chosen.span, entity: Some(chosen.entity) })
    }
}
