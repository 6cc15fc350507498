//! Wrong usage, in the words of every other message.
//!
//! In: what clap says of the arguments. Out: the message on standard error, or help and version on standard output, and
//! the exit code. Not: what the arguments mean.

use super::End;
use super::session::print_error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;
use std::io::IsTerminal;
use std::process::ExitCode;

/// Says what is wrong with the arguments. Help and version are no errors.
pub fn told(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return if error.use_stderr() { End::Usage.into() } else { ExitCode::SUCCESS };
    }
    let (message, help) = message(error);
    let plain = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    print_error(std::io::stderr().is_terminal() && !plain, &message, help.as_deref());
    End::Usage.into()
}

fn message(error: &clap::Error) -> (String, Option<String>) {
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let (argument, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    let meant = |kind| Some(of(kind)).filter(|near| !near.is_empty()).map(|near| format!("did you mean `{near}`?"));
    let help = Some("`postil help` lists the commands, `postil help COMMAND` the options of one".to_owned());
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let message = format!("there is no command `{}`", of(ContextKind::InvalidSubcommand));
            (message, meant(ContextKind::SuggestedSubcommand).or(help))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            (format!("there is no option `{argument}` here"), meant(ContextKind::SuggestedArg).or(help))
        }
        ErrorKind::UnknownArgument => (format!("`{argument}` is one argument too many"), help),
        ErrorKind::InvalidValue if value.is_empty() => (format!("`{argument}` needs a value"), allowed(error).or(help)),
        ErrorKind::InvalidValue => {
            let near = meant(ContextKind::SuggestedValue);
            (format!("`{value}` is not allowed for `{argument}`"), near.or_else(|| allowed(error)))
        }
        ErrorKind::ValueValidation => {
            let said = error.source().map(ToString::to_string).unwrap_or_default();
            match said.split_once("; ") {
                Some((said, help)) => (said.to_owned(), Some(help.to_owned())),
                None => (format!("`{value}` is not allowed for `{argument}`"), Some("give a whole number".to_owned())),
            }
        }
        ErrorKind::MissingRequiredArgument => (format!("`{}` is missing", argument.replace('\n', " ")), usage(error)),
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg);
            (format!("`{argument}` cannot be used together with `{other}`"), usage(error))
        }
        _ => {
            let whole = error.to_string();
            let first = whole.lines().next().unwrap_or_default();
            (first.trim_start_matches("error: ").to_owned(), help)
        }
    }
}

/// The values that an argument takes.
fn allowed(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::Strings(values)) = error.get(ContextKind::ValidValue) else { return None };
    let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    Some(format!("write one of {}", values.join(", "))).filter(|_| !values.is_empty())
}

/// How the command is used, on one line.
fn usage(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return None };
    let usage = usage.to_string();
    let line = usage.trim().trim_start_matches("Usage:").split_whitespace().collect::<Vec<_>>().join(" ");
    Some(format!("write it as `{line}`"))
}

/// An option, or the name of an argument: `--allow` for `--allow <CODE>`.
fn bare(text: &str) -> String {
    let option = text.split_once(" <").filter(|_| text.starts_with('-')).map_or(text, |(option, _)| option);
    option.trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

/// A value of the context, without what marks an argument as one.
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => bare(text),
        ContextValue::Strings(texts) => texts.iter().map(|text| bare(text)).collect::<Vec<_>>().join("` and `"),
        ContextValue::StyledStr(text) => text.to_string(),
        other => other.to_string(),
    }
}
