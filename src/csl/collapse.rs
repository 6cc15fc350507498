//! Cites of one citation, joined: grouped by their names, collapsed, or with a delimiter between them (specification,
//! "Cite Grouping", "Cite Collapsing").
//!
//! In: the cites of one citation.
//! Out: one row of tokens.

use super::document::Document;
use super::piece::{Piece, cite_tokens};
use super::tree::{Mark, Role, Token, end_of, find, plain};
use citationberg::Collapse;

/// The cites in one row.
pub(super) fn join<'a>(document: &Document<'a>, pieces: Vec<Piece<'a, '_>>) -> Vec<Token<'a>> {
    let style = document.style;
    let citation = &style.citation;
    match citation.collapse {
        _ if pieces.len() < 2 => plainly(document, pieces),
        Some(Collapse::CitationNumber) => numbers(document, pieces),
        Some(collapse) => groups(document, pieces, Some(collapse)),
        None if citation.group_delimiter.is_some() => groups(document, pieces, None),
        None => plainly(document, pieces),
    }
}

fn text(text: &str) -> Token<'_> {
    Token::Text(text.into(), Role::Affix)
}

/// Puts the layout's delimiter between two cites, unless the second brings its own sign.
fn delimit<'a>(row: &mut Vec<Token<'a>>, delimiter: &'a str, next: &Piece<'a, '_>) {
    let own = next.cite.prefix.starts_with([',', ';']);
    let before = row.iter().rev().find_map(Token::text).is_some_and(|text| text.ends_with([',', ';']));
    if before && !own {
        row.push(text(" "));
    } else if !own {
        row.push(text(delimiter));
    }
}

fn plainly<'a>(document: &Document<'a>, pieces: Vec<Piece<'a, '_>>) -> Vec<Token<'a>> {
    let style = document.style;
    let mut row = Vec::new();
    for piece in pieces {
        if !row.is_empty() {
            delimit(&mut row, &style.citation.layout.delimiter, &piece);
        }
        row.extend(piece.with_affixes(&style.words));
    }
    row
}

/// Three and more numbers in a row become a range.
fn numbers<'a>(document: &Document<'a>, pieces: Vec<Piece<'a, '_>>) -> Vec<Token<'a>> {
    let style = document.style;
    let number = |piece: &Piece<'_, '_>| {
        let own = piece.is_bare() && piece.cite.locator.is_none() && is_number_alone(&piece.tokens);
        own.then(|| document.numbers[piece.cite.item])
    };
    let mut runs: Vec<Vec<Piece<'a, '_>>> = Vec::new();
    for piece in pieces {
        let follows = runs
            .last()
            .and_then(|run| run.last())
            .is_some_and(|last| matches!((number(last), number(&piece)), (Some(last), Some(next)) if next == last + 1));
        match runs.last_mut() {
            Some(run) if follows => run.push(piece),
            _ => runs.push(vec![piece]),
        }
    }
    let mut row = Vec::new();
    let mut ranged = false;
    for mut run in runs {
        if run.len() > 2 {
            run.drain(1..run.len() - 1);
            separate(&mut row, ranged, document, &run[0]);
            let last = run.pop();
            row.extend(run.into_iter().flat_map(|piece| piece.with_affixes(&style.words)));
            row.push(text("–"));
            row.extend(last.into_iter().flat_map(|piece| piece.with_affixes(&style.words)));
            ranged = true;
            continue;
        }
        for piece in run {
            separate(&mut row, ranged, document, &piece);
            ranged = false;
            row.extend(piece.with_affixes(&style.words));
        }
    }
    row
}

fn separate<'a>(row: &mut Vec<Token<'a>>, collapsed: bool, document: &Document<'a>, next: &Piece<'a, '_>) {
    let citation = &document.style.citation;
    if !row.is_empty() {
        let after = citation.after_collapse.as_deref().filter(|_| collapsed);
        delimit(row, after.unwrap_or(&citation.layout.delimiter), next);
    }
}

/// Whether a cite says its number and nothing else.
fn is_number_alone(tokens: &[Token<'_>]) -> bool {
    let Some((open, close)) = find(tokens, Mark::Number) else { return false };
    let outside = tokens[..open].iter().chain(&tokens[close..]);
    outside.into_iter().all(|token| !matches!(token, Token::Text(_, Role::Content | Role::Term | Role::Inner)))
}

/// The names that a cite begins with, as they are printed.
fn names(piece: &Piece<'_, '_>) -> Option<String> {
    let (open, close) = find(&piece.tokens, Mark::Names)?;
    Some(plain(&piece.tokens[open..close]))
}

/// The years of a cite, without the letters behind them.
fn years(tokens: &[Token<'_>]) -> String {
    let mut years = String::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at] == Token::mark(Mark::Date) {
            let end = end_of(tokens, at);
            let suffix = find(&tokens[at..end], Mark::Suffix).map(|(open, close)| (at + open, at + close));
            for (place, token) in tokens.iter().enumerate().take(end).skip(at) {
                if suffix.is_none_or(|(open, close)| !(open..close).contains(&place)) {
                    years.push_str(token.text().unwrap_or_default());
                }
            }
            at = end;
        }
        at += 1;
    }
    years
}

/// Cites of the same names stand together; collapsed, only the first shows them.
fn groups<'a>(document: &Document<'a>, pieces: Vec<Piece<'a, '_>>, collapse: Option<Collapse>) -> Vec<Token<'a>> {
    let style = document.style;
    let citation = &style.citation;
    let by_letter = matches!(collapse, Some(Collapse::YearSuffix | Collapse::YearSuffixRanged));
    let mut groups: Vec<(Option<String>, Vec<Piece<'a, '_>>)> = Vec::new();
    for piece in pieces {
        let names = names(&piece);
        let same = |(own, group): &&mut (Option<String>, Vec<Piece<'a, '_>>)| {
            (own.is_some() || by_letter)
                && *own == names
                && group.last().is_some_and(|last| last.cite.suffix.is_empty() && piece.cite.prefix.is_empty())
        };
        // Cites that the style does not sort stay where they were written.
        let sorted = !citation.layout.sort.is_empty();
        let from = if sorted { 0 } else { groups.len().saturating_sub(1) };
        match groups[from..].iter_mut().find(same) {
            Some((_, group)) => group.push(piece),
            None => groups.push((names, vec![piece])),
        }
    }
    let delimiter = citation.group_delimiter.as_deref().unwrap_or(&citation.usual_delimiter);
    let mut row: Vec<Token<'a>> = Vec::new();
    let mut collapsed = false;
    for (_, group) in groups {
        if !row.is_empty() {
            let after = citation.after_collapse.as_deref();
            let after = after.filter(|_| collapsed || collapse == Some(Collapse::Year));
            delimit(&mut row, after.unwrap_or(&citation.layout.delimiter), &group[0]);
        }
        collapsed = collapse.is_some() && group.len() > 1;
        group_row(document, group, collapse, delimiter, &mut row);
    }
    row
}

fn group_row<'a>(
    document: &Document<'a>,
    group: Vec<Piece<'a, '_>>,
    collapse: Option<Collapse>,
    delimiter: &'a str,
    row: &mut Vec<Token<'a>>,
) {
    let style = document.style;
    let by_letter = matches!(collapse, Some(Collapse::YearSuffix | Collapse::YearSuffixRanged));
    let mut letters: Vec<(u32, Vec<Token<'a>>)> = Vec::new();
    let mut year: Option<String> = None;
    let mut located = false;
    for (index, mut piece) in group.into_iter().enumerate() {
        let own = years(&piece.tokens);
        let suffix = document.told[piece.cite.item].suffix;
        let bare = piece.is_bare() && piece.cite.locator.is_none();
        let follows = index > 0 && by_letter && bare && suffix > 0 && year.as_ref() == Some(&own);
        if let Some((open, close)) = find(&piece.tokens, Mark::Suffix).filter(|_| follows) {
            let mut letter = vec![Token::mark(Mark::Cite(piece.cite.item as u32))];
            letter.extend(piece.tokens.drain(open..=close));
            letter.push(Token::Close);
            letters.push((suffix, letter));
            continue;
        }
        flush(document, collapse, &mut letters, row);
        if index > 0 {
            let after = style.citation.after_collapse.as_deref().filter(|_| located && collapse.is_some());
            row.push(text(after.unwrap_or(delimiter)));
            if collapse.is_some() {
                piece.tokens = cite_tokens(document, piece.cite, piece.placed, true);
            }
        }
        located = piece.cite.locator.is_some();
        year = (suffix > 0 && bare).then_some(own);
        letters = if by_letter && bare && suffix > 0 { vec![(suffix, Vec::new())] } else { Vec::new() };
        row.extend(piece.with_affixes(&style.words));
    }
    flush(document, collapse, &mut letters, row);
}

/// Prints the letters behind the first, which stands with its year already.
fn flush<'a>(
    document: &Document<'a>,
    collapse: Option<Collapse>,
    letters: &mut Vec<(u32, Vec<Token<'a>>)>,
    row: &mut Vec<Token<'a>>,
) {
    let delimiter = &document.style.citation.suffix_delimiter;
    let letters = std::mem::take(letters);
    let ranged = collapse == Some(Collapse::YearSuffixRanged);
    let mut at = 0;
    while at < letters.len() {
        let run = letters[at..].windows(2).take_while(|pair| pair[1].0 == pair[0].0 + 1).count();
        if at > 0 {
            row.push(text(delimiter));
            row.extend(letters[at].1.iter().cloned());
        }
        if ranged && run > 1 {
            row.push(text("–"));
            row.extend(letters[at + run].1.iter().cloned());
            at += run;
        }
        at += 1;
    }
}
