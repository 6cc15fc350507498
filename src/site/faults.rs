//! Faults of templates and of outputs that stand in each other's way, as diagnostics.

use crate::publish::Collision;
use crate::render::engine::TemplateFault;
use crate::report::{Code, Diagnostic};

/// A template that cannot be read or rendered.
pub(super) fn template_fault(fault: &TemplateFault) -> Diagnostic {
    let name = match &fault.place {
        Some(place) => format!("the template `{}`", place.file.path),
        None if fault.name.is_empty() => "a template".to_owned(),
        None => format!("the template `{}`", fault.name),
    };
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
    let help = match (first == OWN, second == OWN) {
        (true, true) => "give one of the two sources, speakers or tags another key or name".to_owned(),
        (false, false) => "give one of them another name or `slug`".to_owned(),
        (own, _) => help_beside_own(collision.path.as_str(), if own { second } else { first }),
    };
    Diagnostic::new(Code::DuplicateOutput, format!("{message}: {first} and {second}")).help(help)
}

/// What an author may have meant by a file where a page of postil's own stands.
fn help_beside_own(path: &str, file: &str) -> String {
    let bare = matches!(path, "404.html" | "search.html");
    let article = file.strip_suffix(".md").is_some();
    if bare && article {
        return format!(
            "to change that page, put a template of yours at `templates/{path}`; or give `{file}` a `slug`"
        );
    }
    if path == "index.html" && article {
        return "the text of the home page is `content/_index.md`".to_owned();
    }
    format!("give `{file}` another name, or a `slug` if it is an article")
}

/// What the pages say they come from that no file is the origin of.
pub(super) const OWN: &str = "a page of postil's own";
