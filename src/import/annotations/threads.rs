//! Answers to notes: they stand in the note that they answer, one under the other.
//!
//! In: notes, each with the one that it answers. Out: notes that answer none, or one that is missing.

use super::Foreign;
use crate::import::prose::escaped;
use std::collections::HashMap;

/// Puts every answer into the note that its thread begins with.
pub fn joined(notes: &[Foreign]) -> Vec<Foreign> {
    let index: HashMap<String, usize> = notes
        .iter()
        .enumerate()
        .filter(|(_, note)| !note.id.is_empty())
        .map(|(at, note)| (note.id.clone(), at))
        .collect();
    let answered = |note: &Foreign| note.answers.as_ref().and_then(|id| index.get(id).copied());
    let first = |at: usize| {
        let mut at = at;
        // A circle of answers ends where it began to be followed.
        for _ in 0..notes.len().min(1000) {
            match answered(&notes[at]) {
                Some(other) if other != at => at = other,
                _ => return Some(at),
            }
        }
        None
    };
    let roots: Vec<Option<usize>> = (0..notes.len()).map(first).collect();
    let mut order: Vec<usize> = (0..notes.len()).collect();
    order.sort_by_key(|at| notes[*at].created.map(|day| day.to_string()));
    let mut answers: HashMap<usize, Vec<usize>> = HashMap::new();
    for at in order {
        if let Some(root) = roots[at].filter(|root| *root != at) {
            answers.entry(root).or_default().push(at);
        }
    }
    let is_root = |at: usize| roots[at].is_none_or(|root| root == at);
    let mut out = Vec::new();
    for (at, note) in notes.iter().enumerate().filter(|(at, _)| is_root(*at)) {
        let mut note = note.clone();
        for answer in answers.get(&at).into_iter().flatten().map(|answer| &notes[*answer]) {
            let day = answer.created.map(|day| format!(", {day}")).unwrap_or_default();
            let who = if answer.author.is_empty() { "…" } else { &answer.author };
            note.text.push_str(&format!("\n\n**{}**{day}: {}", escaped(who), answer.text.trim()));
            let new = answer.tags.iter().filter(|tag| !note.tags.contains(tag)).cloned().collect::<Vec<_>>();
            note.tags.extend(new);
        }
        let text = note.text.trim().to_owned();
        note.text = text;
        out.push(note);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(id: &str, answers: Option<&str>, text: &str) -> Foreign {
        let author = id.to_uppercase();
        Foreign { id: id.into(), answers: answers.map(str::to_owned), text: text.into(), author, ..Foreign::default() }
    }

    #[test]
    fn answers_stand_in_the_note_that_they_answer() {
        let notes = vec![
            note("a", None, "One."),
            note("b", Some("a"), "Two."),
            note("c", Some("b"), "Three."),
            note("d", Some("gone"), "Alone."),
            note("e", Some("f"), "Round."),
            note("f", Some("e"), "And round."),
        ];
        let joined = joined(&notes);
        let texts: Vec<&str> = joined.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["One.\n\n**B**: Two.\n\n**C**: Three.", "Alone.", "Round.", "And round."]);
    }
}
