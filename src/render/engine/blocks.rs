//! Blocks that templates fill and that the templates they extend do not have: one fault for each template of the
//! site's.
//!
//! A site's `base.html` takes the place of the built-in one, which thirty others fill; what it lacks is said once, at
//! that file, and not at each of the thirty.

use super::steps::{Name, Step};
use super::{Source, Sources, TemplateFault};
use crate::report::nearest;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong with blocks.
pub(super) fn faults(sources: &Sources) -> Vec<TemplateFault> {
    let mut lacking: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut faults = Vec::new();
    for (name, source) in sources.iter() {
        let above = ancestors(sources, source);
        if above.is_empty() {
            continue;
        }
        let known: BTreeSet<&str> =
            above.iter().flat_map(|(_, source)| all(source)).map(|name| name.text.as_str()).collect();
        for block in outer(source).filter(|block| !known.contains(block.text.as_str())) {
            let culprit = above.iter().rfind(|(_, source)| source.own.is_some());
            match (source.own.is_some(), culprit) {
                (true, _) => faults.push(unknown(name, source, block, &known)),
                (false, Some((culprit, _))) => drop(lacking.entry(culprit).or_default().insert(&block.text)),
                (false, None) => {}
            }
        }
    }
    faults.extend(lacking.into_iter().map(|(name, blocks)| lacks(sources, name, &blocks)));
    faults
}

/// The templates that one extends, from the nearest up.
fn ancestors<'s>(sources: &'s Sources, source: &Source) -> Vec<(&'s str, &'s Source)> {
    let mut above: Vec<(&str, &Source)> = Vec::new();
    let mut next = parent(source);
    while let Some((name, source)) = next.and_then(|name| sources.entry(name)) {
        if above.iter().any(|(known, _)| *known == name) {
            break;
        }
        above.push((name, source));
        next = parent(source);
    }
    above
}

fn parent(source: &Source) -> Option<&str> {
    source.steps.iter().find_map(|step| if let Step::Extends(name) = step { Some(name.as_str()) } else { None })
}

fn all(source: &Source) -> impl Iterator<Item = &Name> {
    source.steps.iter().filter_map(|step| if let Step::Block { name, .. } = step { Some(name) } else { None })
}

fn outer(source: &Source) -> impl Iterator<Item = &Name> {
    source.steps.iter().filter_map(|step| if let Step::Block { name, depth: 0 } = step { Some(name) } else { None })
}

fn unknown(template: &str, source: &Source, block: &Name, known: &BTreeSet<&str>) -> TemplateFault {
    let names = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let help = match nearest(&block.text, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if names.is_empty() => "what it extends has no blocks".to_owned(),
        None => format!("what it extends has {names}"),
    };
    TemplateFault {
        name: template.to_owned(),
        place: source.place(&block.span),
        message: format!("it fills a block `{}` that no template above it has", block.text),
        help: Some(help),
    }
}

fn lacks(sources: &Sources, template: &str, blocks: &BTreeSet<&str>) -> TemplateFault {
    let names = blocks.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let which = if blocks.len() == 1 { "the block" } else { "the blocks" };
    let written: Vec<String> = blocks.iter().map(|name| format!("{{% block {name} %}}{{% endblock %}}")).collect();
    TemplateFault {
        name: template.to_owned(),
        place: sources.get(template).and_then(|source| source.place(&(0..0))),
        message: format!(
            "it takes the place of the built-in one and lacks {which} {names}, which other templates fill"
        ),
        help: Some(format!(
            "put `{}` where it belongs, or begin with `{{% extends \"builtin/{template}\" %}}`",
            written.join("` and `")
        )),
    }
}
