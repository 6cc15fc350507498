//! One file of a language, `languages/LANG.ftl`, as Fluent writes them.
//!
//! In: its text. Out: its entries; of a site's own, what is wrong with it: lines that Fluent cannot read, things put in
//! that nobody gives, and words that a language lacks which the program does not speak.

use super::{FALLBACK, FILES};
use crate::report::{Code, Diagnostic, SourceFile, nearest};
use crate::words::lexicon::primary;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// How many missing ids are named.
const NAMED: usize = 8;

/// One thing that is said.
pub(super) struct Entry<'f> {
    pub id: &'f str,
    /// What is put in.
    pub given: BTreeSet<&'f str>,
    /// The pieces, where no number chooses and nothing is written elsewhere.
    pub pieces: Option<Vec<Piece>>,
}

/// A piece of what is said.
#[derive(Debug)]
pub(super) enum Piece {
    Words(String),
    Given(String),
}

/// The tag of a language's file.
pub(super) fn tag(path: &str) -> Option<&str> {
    path.rsplit('/').next()?.strip_suffix(".ftl")
}

/// A file as far as Fluent can read it.
pub(super) fn resource(text: &str) -> Arc<FluentResource> {
    Arc::new(FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read))
}

/// The entries of a file, in their order.
pub(super) fn entries(resource: &FluentResource) -> Vec<Entry<'_>> {
    let messages = resource
        .entries()
        .filter_map(|entry| if let ast::Entry::Message(message) = entry { Some(message) } else { None });
    messages
        .filter_map(|message| {
            let pattern = message.value.as_ref()?;
            let mut given = BTreeSet::new();
            collect(pattern, &mut given);
            Some(Entry { id: message.id.name, given, pieces: pieces(pattern) })
        })
        .collect()
}

fn pieces(pattern: &ast::Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } => Some(Piece::Words((*value).to_owned())),
            InlineExpression::VariableReference { id } => Some(Piece::Given(id.name.to_owned())),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// What is put into a pattern, or chooses in it.
fn collect<'f>(pattern: &ast::Pattern<&'f str>, given: &mut BTreeSet<&'f str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, given),
            Expression::Select { selector, variants } => {
                collect_inline(selector, given);
                for variant in variants {
                    collect(&variant.value, given);
                }
            }
        }
    }
}

fn collect_inline<'f>(inline: &InlineExpression<&'f str>, given: &mut BTreeSet<&'f str>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(given.insert(id.name)),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, given);
            }
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => collect_inline(inline, given),
            Expression::Select { selector, .. } => collect_inline(selector, given),
        },
        _ => {}
    }
}

/// What is wrong with a site's own file.
pub fn faults(file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = match FluentResource::try_new(file.text.clone()) {
        Ok(_) => vec![],
        Err((_, errors)) => errors.into_iter().map(|error| unread(file, &error.to_string(), error.pos)).collect(),
    };
    let (own, english) = (resource(&file.text), resource(text(FALLBACK).unwrap_or_default()));
    let (own, english) = (entries(&own), entries(&english));
    for entry in &own {
        faults.extend(match english.iter().find(|known| known.id == entry.id) {
            Some(known) => not_given(file, entry, known),
            None => slip(file, entry.id, &english),
        });
    }
    faults.extend(lacking(file, &own, &english));
    faults
}

fn unread(file: &Arc<SourceFile>, why: &str, span: Range<usize>) -> Diagnostic {
    let end = span.end.min(file.text.len());
    let why = why.chars().next().map(|first| first.to_lowercase().chain(why.chars().skip(1)).collect::<String>());
    Diagnostic::new(Code::InterfaceWords, format!("this cannot be read: {}", why.unwrap_or_default()))
        .at(file, span.start.min(end)..end)
        .help("a line is `id = words`; longer words go on in lines that begin with spaces")
}

/// Something is put in that nobody gives.
fn not_given(file: &Arc<SourceFile>, entry: &Entry<'_>, known: &Entry<'_>) -> Option<Diagnostic> {
    let strange = entry.given.iter().find(|name| !known.given.contains(*name))?;
    let names = || known.given.iter().map(|name| format!("`{{ ${name} }}`")).collect::<Vec<_>>().join(", ");
    let help =
        if known.given.is_empty() { "nothing is put in here".to_owned() } else { format!("there is {}", names()) };
    let message = format!("nothing is given for `${strange}` in `{}`", entry.id);
    Some(Diagnostic::new(Code::InterfaceWords, message).at(file, place(file, strange)).help(help))
}

/// An id that is nearly one of the program's; any other may be for the site's own templates.
fn slip(file: &Arc<SourceFile>, id: &str, english: &[Entry<'_>]) -> Option<Diagnostic> {
    let near = nearest(id, english.iter().map(|known| known.id)).filter(|near| id.len() > 3 && near.len() > 3)?;
    let message = format!("nothing asks for `{id}`");
    let fault = Diagnostic::new(Code::MissingWords, message).at(file, place(file, id));
    Some(fault.help(format!("did you mean `{near}`? Words for templates of your own need a name that is not so near")))
}

/// What a language lacks that the program does not speak.
fn lacking(file: &Arc<SourceFile>, own: &[Entry<'_>], english: &[Entry<'_>]) -> Option<Diagnostic> {
    let tag = tag(&file.path)?;
    if text(&primary(tag)).is_some() {
        return None;
    }
    let missing: Vec<&str> =
        english.iter().map(|known| known.id).filter(|id| own.iter().all(|entry| entry.id != *id)).collect();
    let mut named = missing.iter().take(NAMED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    if missing.len() > NAMED {
        named.push_str(&format!(" and {} more", missing.len() - NAMED));
    }
    let message = format!("words are missing, which readers see in English: {named}");
    let help = format!("`postil template languages/{FALLBACK}.ftl` prints all of them in English");
    (!missing.is_empty()).then(|| Diagnostic::new(Code::MissingWords, message).at(file, 0..0).help(help))
}

fn text(tag: &str) -> Option<&'static str> {
    FILES.iter().find(|(known, _)| *known == tag).map(|(_, text)| *text)
}

/// Where a name stands that Fluent has read from the file.
fn place(file: &SourceFile, name: &str) -> Range<usize> {
    let at = file.text.match_indices(name).map(|(at, _)| at).find(|at| {
        let whole = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() && sign != '_' && sign != '-');
        whole(file.text[..*at].chars().next_back()) && whole(file.text[at + name.len()..].chars().next())
    });
    at.map_or(0..0, |at| at..at + name.len())
}
