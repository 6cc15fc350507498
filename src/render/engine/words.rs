//! The filters, functions and tests that templates may use: those of Tera, and a few that users of Zola expect. Names
//! that are none of them are faults with the nearest one, or with what there is instead.

use super::steps::{Name, Step};
use super::{Sources, TemplateFault};
use crate::document::Date;
use crate::edition::spelled;
use crate::report::nearest;
use std::io::Write;
use tera::{Kwargs, State, Tera, Value};

/// Tera's filters and ours.
const FILTERS: [&str; 42] = [
    "safe",
    "default",
    "upper",
    "lower",
    "wordcount",
    "escape",
    "escape_html",
    "escape_xml",
    "newlines_to_br",
    "pluralize",
    "trim",
    "trim_start",
    "trim_end",
    "replace",
    "capitalize",
    "title",
    "truncate",
    "indent",
    "str",
    "int",
    "float",
    "length",
    "reverse",
    "split",
    "abs",
    "round",
    "first",
    "last",
    "nth",
    "join",
    "sort",
    "unique",
    "get",
    "values",
    "keys",
    "pairs",
    "group_by",
    "date",
    "slugify",
    "json_encode",
    "urlencode",
    "number",
];
const FUNCTIONS: [&str; 4] = ["range", "throw", "say", "say_to_scripts"];
const TESTS: [&str; 17] = [
    "string",
    "number",
    "map",
    "bool",
    "array",
    "integer",
    "float",
    "none",
    "iterable",
    "defined",
    "undefined",
    "odd",
    "even",
    "divisible_by",
    "starting_with",
    "ending_with",
    "containing",
];

/// What there is instead of what other programs have.
const INSTEAD: &[(&str, &str)] = &[
    ("markdown", "texts come as HTML: `{{ article.body_html | safe }}`"),
    ("linebreaksbr", "here it is `newlines_to_br`"),
    ("as_str", "here it is `str`"),
    ("slice", "write `list[1:3]`"),
    ("get_url", "write `{{ page.root }}` and the path: `href=\"{{ page.root }}css/mine.css\"`"),
    ("get_page", "a page has only its own view; `section.articles` lists those of a section"),
    ("get_section", "a page has only its own view; `section.articles` lists those of a section"),
    ("get_taxonomy", "tags come with their addresses: `article.tags`"),
    ("get_taxonomy_url", "tags come with their addresses: `article.tags`"),
    ("load_data", "put the data into `[extra]` of `postil.toml`, or into `extra` of the article"),
    ("resize_image", "pictures are published as they are"),
    ("get_image_metadata", "pictures in an article have their size"),
    ("trans", "put the words into `languages/en.ftl`, and write `{{ say.my_words }}`"),
    ("now", "a site is the same whatever the day on which it is built"),
    ("get_env", "put the value into `[extra]` of `postil.toml`"),
];

/// Adds our filters.
pub(super) fn register(tera: &mut Tera) {
    tera.set_escape_fn(escape);
    tera.register_filter("safe", |words: Value, _: Kwargs, _: &State| safe(words));
    tera.register_filter("date", date);
    tera.register_filter("slugify", |words: &str, _: Kwargs, _: &State| spelled::name(words));
    tera.register_filter("json_encode", json_encode);
    tera.register_filter("urlencode", |words: &str, _: Kwargs, _: &State| urlencoded(words));
}

/// Escapes what Tera escapes, in runs: Tera's own goes byte by byte.
fn escape(words: &str, out: &mut dyn Write) -> std::io::Result<()> {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let entity: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'"' => b"&quot;",
            b'\'' => b"&#39;",
            _ => continue,
        };
        out.write_all(&words.as_bytes()[from..at])?;
        out.write_all(entity)?;
        from = at + 1;
    }
    out.write_all(&words.as_bytes()[from..])
}

/// Marks words as HTML; Tera's own filter copies them.
fn safe(words: Value) -> Value {
    if words.as_str().is_some() { words.mark_safe() } else { Value::safe_string(&words.to_string()) }
}

/// `date(format="%d %B %Y")` of a date of a view or of a text; a month or a year counts from its first day.
#[expect(clippy::needless_pass_by_value, reason = "Tera gives filters their arguments so")]
fn date(value: &Value, options: Kwargs, _: &State) -> tera::TeraResult<String> {
    let written = value.as_str().map(str::to_owned).or_else(|| {
        let iso = value.as_map()?.iter().find(|(key, _)| key.as_str() == Some("iso"))?;
        iso.1.as_str().map(str::to_owned)
    });
    let number = || value.as_i128().map(|year| year.to_string());
    let Some(written) = written.or_else(number) else {
        return Err(tera::Error::message("`date` takes a date such as `article.date`, or a text such as `2026-11-29`"));
    };
    let date = Date::parse(&written).map_err(|none| tera::Error::message(none.message(&written)))?;
    let format = options.get::<&str>("format")?.unwrap_or("%Y-%m-%d");
    let day = jiff::civil::Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    let made = day.ok().and_then(|day| jiff::fmt::strtime::format(format, day).ok());
    made.ok_or_else(|| tera::Error::message(format!("`{format}` is no form of a day, such as `%d %B %Y`")))
}

#[expect(clippy::needless_pass_by_value, reason = "Tera gives filters their arguments so")]
fn json_encode(value: &Value, options: Kwargs, _: &State) -> tera::TeraResult<String> {
    let pretty = options.get::<bool>("pretty")?.unwrap_or(false);
    let json = if pretty { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) };
    json.map_err(|_| tera::Error::message("this value cannot be written as JSON"))
}

/// Percent-encodes all but letters, digits and `-._~/`.
fn urlencoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Names in the site's own templates that are no filters, functions or tests.
pub(super) fn faults(sources: &Sources) -> Vec<TemplateFault> {
    let mut faults = Vec::new();
    for (template, source) in sources.iter().filter(|(_, source)| source.own.is_some()) {
        for step in &source.steps {
            let (sort, name, known): (_, &Name, Vec<&str>) = match step {
                Step::Filter(name) => ("filter", name, FILTERS.to_vec()),
                Step::Function(name) => ("function", name, FUNCTIONS.to_vec()),
                Step::Test(name) => ("test", name, TESTS.to_vec()),
                _ => continue,
            };
            if known.contains(&name.text.as_str()) {
                continue;
            }
            let instead = INSTEAD.iter().find(|(other, _)| *other == name.text).map(|(_, help)| (*help).to_owned());
            let near = || nearest(&name.text, known.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            let list =
                || format!("there are {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "));
            faults.push(TemplateFault {
                name: template.to_owned(),
                place: source.place(&name.span),
                message: format!("there is no {sort} `{}`", name.text),
                help: Some(instead.or_else(near).unwrap_or_else(list)),
            });
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(template: &str) -> Result<String, tera::Error> {
        let mut tera = Tera::default();
        register(&mut tera);
        super::super::saying::register(&mut tera);
        tera.add_raw_template("t", template)?;
        let mut context = tera::Context::new();
        context.insert("day", &serde_json::json!({"iso": "2026-11-29", "text": "29 November 2026"}));
        tera.render("t", &context)
    }

    #[test]
    fn every_name_of_the_tables_is_known_to_tera() {
        for filter in FILTERS {
            // Arguments are asked for only when a template is rendered.
            let error = made(&format!("{{% if false %}}{{{{ day | {filter} }}}}{{% endif %}}"));
            assert!(error.is_ok(), "{filter}: {error:?}");
        }
        for test in TESTS {
            assert!(made(&format!("{{% if false %}}{{{{ day is {test} }}}}{{% endif %}}")).is_ok(), "{test}");
        }
        for function in FUNCTIONS {
            assert!(made(&format!("{{% if false %}}{{{{ {function}() }}}}{{% endif %}}")).is_ok(), "{function}");
        }
    }

    #[test]
    fn filters_of_zola_work() {
        for (template, text) in [
            ("{{ day | date }}", "2026-11-29"),
            ("{{ day | date(format=\"%d %B %Y\") }}", "29 November 2026"),
            ("{{ \"2026-11\" | date(format=\"%m/%Y\") }}", "11/2026"),
            ("{{ \"2026-11-29T10:00:00Z\" | date(format=\"%e\") }}", "29"),
            ("{{ \"C++ and C\" | slugify }}", "c-plus-plus-and-c"),
            ("{{ \"a b/ü\" | urlencode }}", "a%20b/%C3%BC"),
            ("{{ day.iso | json_encode | safe }}", "\"2026-11-29\""),
        ] {
            assert_eq!(made(template).ok().as_deref(), Some(text), "{template}");
        }
        assert!(made("{{ \"soon\" | date }}").is_err());
    }
}
