//! Faults of templates and of outputs that stand in each other's way, as diagnostics.

use crate::publish::Collision;
use crate::render::engine::TemplateFault;
use crate::report::{Code, Diagnostic};

/// A template that cannot be read or rendered.
pub(super) fn template_fault(fault: &TemplateFault) -> Diagnostic {
    let name = if fault.name.is_empty() { "a template".to_owned() } else { format!("the template `{}`", fault.name) };
    let mut diagnostic = Diagnostic::new(Code::Template, format!("{name} cannot be used: {}", fault.message));
    diagnostic.place.clone_from(&fault.place);
    diagnostic.help.clone_from(&fault.help);
    diagnostic
}

/// Two things that would be written to one place.
pub(super) fn collision(collision: &Collision) -> Diagnostic {
    let (first, second) = &collision.origins;
    let message = if collision.letter_case {
        format!("`{}` and `{}` differ only in letter case or Unicode form", collision.path, collision.other_path)
    } else {
        format!("two things would be written to `{}`", collision.path)
    };
    Diagnostic::new(Code::DuplicateOutput, format!("{message}: {first} and {second}"))
        .help("give one of them another name or `slug`")
}
