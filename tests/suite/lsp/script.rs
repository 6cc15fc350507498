//! The lines of a session, carried out one after the other, each with what comes of it.

use super::client::Client;
use super::printed;
use crate::site::Site;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// An editor that follows a script.
pub struct Script<'s> {
    site: &'s Site,
    client: Client,
    root: String,
    /// Whether places count bytes.
    bytes: bool,
    /// The open texts with their versions.
    open: BTreeMap<String, (i64, String)>,
    /// The last answer, whose edits can be taken.
    last: Value,
}

impl<'s> Script<'s> {
    pub fn new(site: &'s Site) -> Self {
        let root = format!("{}/", url::Url::from_file_path(site.root()).unwrap());
        Self { site, client: Client::start(site), root, bytes: false, open: BTreeMap::new(), last: Value::Null }
    }

    /// The script with what comes of each line.
    pub fn played(mut self, script: &str) -> String {
        let mut said = String::new();
        for line in script.lines().filter_map(|line| line.strip_prefix("> ")) {
            writeln!(said, "> {line}").unwrap();
            let words = words(line);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            said += &self.line(&words);
        }
        said
    }

    fn line(&mut self, words: &[&str]) -> String {
        match words {
            ["start", abilities @ ..] => self.start(abilities),
            ["open", path] => self.open(path),
            ["change", path, old, new] => self.change(path, old, new),
            ["type", path, marked, new] => self.typed(path, marked, new),
            ["close", path] => self.close(path),
            ["save", path] => self.save(path),
            ["disk", path, old, new] => self.disk(path, old, new),
            ["remove", path] => self.remove(path),
            ["show", path] => self.text(path),
            ["take", title] => self.take(title),
            ["send", raw] => self.raw(format!("Content-Length: {}\r\n\r\n{raw}", raw.len()).as_bytes()),
            ["bytes", raw] => self.raw(raw.replace("\\r", "\r").as_bytes()),
            ["shutdown"] => {
                let (_, answer) = self.client.ask("shutdown", &Value::Null);
                printed::answer(&answer, &self.root)
            }
            ["exit"] => {
                self.client.notify("exit", &Value::Null);
                let (code, said) = self.client.exit();
                format!("[exit {code}]\n{said}")
            }
            ["symbols" | "folding" | "tokens", path] => {
                let methods =
                    [("symbols", "documentSymbol"), ("folding", "foldingRange"), ("tokens", "semanticTokens/full")];
                let method = methods.iter().find(|(name, _)| *name == words[0]).unwrap().1;
                let params = json!({ "textDocument": { "uri": self.uri(path) } });
                self.ask(&format!("textDocument/{method}"), &params)
            }
            [what, path, marked, more @ ..] => self.about(what, path, marked, more),
            _ => panic!("a session has no line `{}`", words.join(" ")),
        }
    }

    fn start(&mut self, abilities: &[&str]) -> String {
        let has = |ability: &str| abilities.contains(&ability);
        self.bytes = has("utf-8");
        let encodings = if self.bytes { json!(["utf-8", "utf-16"]) } else { json!(["utf-16"]) };
        let operations = if has("files") { json!(["create", "rename"]) } else { json!([]) };
        let capabilities = json!({
            "general": { "positionEncodings": encodings },
            "workspace": {
                "workspaceEdit": { "documentChanges": has("files"), "resourceOperations": operations },
                "didChangeWatchedFiles": { "dynamicRegistration": has("watch") },
            },
            "textDocument": { "codeAction": { "resolveSupport": { "properties": if has("resolve") { json!(["edit"]) } else { json!([]) } } } },
        });
        let folder = json!([{ "uri": self.root.trim_end_matches('/'), "name": "site" }]);
        let params =
            json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "workspaceFolders": folder });
        let (told, answer) = self.client.ask("initialize", &params);
        let mut said: String = told.iter().map(|one| printed::told(one, &self.root)).collect();
        if has("shown") {
            said += &printed::answer(&answer, &self.root);
        }
        self.client.notify("initialized", &json!({}));
        said + &self.settle()
    }

    fn open(&mut self, path: &str) -> String {
        let text = std::fs::read_to_string(self.site.path(path)).unwrap_or_default();
        let language = if path.contains(".md") { "markdown" } else { "toml" };
        let document = json!({ "uri": self.uri(path), "languageId": language, "version": 1, "text": text });
        self.open.insert(path.to_owned(), (1, text));
        self.client.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        self.settle()
    }

    fn change(&mut self, path: &str, old: &str, new: &str) -> String {
        let text = &self.open[path].1;
        let at = text.find(old).unwrap_or_else(|| panic!("`{old}` is not in `{path}`"));
        let range = self.range(text, at..at + old.len());
        self.edited(path, at..at + old.len(), &range, new)
    }

    /// Words put where the place is marked.
    fn typed(&mut self, path: &str, marked: &str, new: &str) -> String {
        let at = place(&self.open[path].1, marked);
        let range = self.range(&self.open[path].1, at.clone());
        self.edited(path, at, &range, new)
    }

    fn edited(&mut self, path: &str, at: std::ops::Range<usize>, range: &Value, new: &str) -> String {
        let uri = self.uri(path);
        let (version, text) = self.open.get_mut(path).unwrap();
        *version += 1;
        text.replace_range(at, new);
        let document = json!({ "uri": uri, "version": *version });
        let changes = json!([{ "range": range, "text": new }]);
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.client.notify("textDocument/didChange", &params);
        self.settle()
    }

    fn close(&mut self, path: &str) -> String {
        self.open.remove(path);
        self.client.notify("textDocument/didClose", &json!({ "textDocument": { "uri": self.uri(path) } }));
        self.settle()
    }

    fn save(&mut self, path: &str) -> String {
        self.site.write(path, &self.open[path].1);
        self.client.notify("textDocument/didSave", &json!({ "textDocument": { "uri": self.uri(path) } }));
        self.settle()
    }

    fn disk(&mut self, path: &str, old: &str, new: &str) -> String {
        let before = std::fs::read_to_string(self.site.path(path)).unwrap_or_default();
        let kind = if before.is_empty() { 1 } else { 2 };
        self.site.write(path, &before.replacen(old, new, 1));
        self.watched(path, kind)
    }

    fn remove(&mut self, path: &str) -> String {
        std::fs::remove_file(self.site.path(path)).unwrap();
        self.watched(path, 3)
    }

    fn watched(&mut self, path: &str, kind: u32) -> String {
        let changes = json!([{ "uri": self.uri(path), "type": kind }]);
        self.client.notify("workspace/didChangeWatchedFiles", &json!({ "changes": changes }));
        self.settle()
    }

    fn about(&mut self, what: &str, path: &str, marked: &str, more: &[&str]) -> String {
        let text = self.text(path);
        let at = place(&text, marked);
        let range = self.range(&text, at);
        let (document, position) = (json!({ "uri": self.uri(path) }), &range["start"]);
        let mut params = json!({ "textDocument": document, "position": position });
        let method = match what {
            "hover" => "hover",
            "definition" => "definition",
            "complete" => "completion",
            "references" => {
                params["context"] = json!({ "includeDeclaration": true });
                "references"
            }
            "prepare" => "prepareRename",
            "rename" => {
                params["newName"] = json!(more[0]);
                "rename"
            }
            "actions" => {
                params = json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } });
                "codeAction"
            }
            "hints" => {
                params = json!({ "textDocument": document, "range": range });
                "inlayHint"
            }
            _ => panic!("a session has no line `{what}`"),
        };
        let said = self.ask(&format!("textDocument/{method}"), &params);
        // Of a long list the first, and those that are asked for.
        match (what, more) {
            ("complete", wanted) if !wanted.is_empty() => {
                let is_wanted = |line: &&str| wanted.iter().any(|word| line.contains(&format!("label: {word:?}")));
                let (count, shown) = (said.lines().count(), said.lines().filter(is_wanted));
                let shown: String = shown.flat_map(|line| [line, "\n"]).collect();
                format!("{shown}of {count}\n")
            }
            _ => said,
        }
    }

    fn ask(&mut self, method: &str, params: &Value) -> String {
        let (told, answer) = self.client.ask(method, params);
        let told: String = told.iter().map(|one| printed::told(one, &self.root)).collect();
        self.last = answer["result"].clone();
        told + &printed::answer(&answer, &self.root)
    }

    /// Takes the edits of the last answer, or of the action with this title in it, and shows what differs.
    fn take(&mut self, title: &str) -> String {
        let mut edit = self.last.clone();
        if let Some(actions) = self.last.as_array() {
            let action = actions.iter().find(|action| action["title"] == title);
            let Some(action) = action.cloned() else { return format!("there is no action `{title}`\n") };
            edit = action["edit"].clone();
            if edit.is_null() {
                edit = self.client.ask("codeAction/resolve", &action).1["result"]["edit"].clone();
            }
        }
        // All files are written before the server hears of the first: what it reads does not depend on who is faster.
        let (said, changes): (Vec<String>, Vec<(&str, Value)>) =
            self.edits(&edit).into_iter().map(|(path, edits)| self.taken(&path, edits)).unzip();
        for (method, change) in changes {
            self.client.notify(method, &change);
        }
        said.concat() + &self.settle()
    }

    /// Edits by file, and files made or moved before.
    fn edits(&mut self, edit: &Value) -> Vec<(String, Vec<Value>)> {
        let path = |uri: &Value| uri.as_str().unwrap().replace(&self.root, "");
        if let Some(changes) = edit["changes"].as_object() {
            let one =
                |(uri, edits): (&String, &Value)| (uri.replace(&self.root, ""), edits.as_array().unwrap().clone());
            return changes.iter().map(one).collect();
        }
        let mut by_file = Vec::new();
        for change in edit["documentChanges"].as_array().into_iter().flatten() {
            match change["kind"].as_str() {
                Some("create") => self.site.write(&path(&change["uri"]), ""),
                Some("rename") => {
                    let (old, new) = (path(&change["oldUri"]), path(&change["newUri"]));
                    std::fs::rename(self.site.path(&old), self.site.path(&new)).unwrap();
                }
                _ => by_file.push((path(&change["textDocument"]["uri"]), change["edits"].as_array().unwrap().clone())),
            }
        }
        by_file
    }

    /// Edits a file: the difference, and what the server is to hear of it.
    fn taken(&mut self, path: &str, mut edits: Vec<Value>) -> (String, (&'static str, Value)) {
        let before = self.text(path);
        let mut now = before.clone();
        edits.sort_by_key(|edit| {
            let start = &edit["range"]["start"];
            (start["line"].as_i64(), start["character"].as_i64())
        });
        for edit in edits.iter().rev() {
            let at = |end: &str| self.offset(&before, &edit["range"][end]);
            now.replace_range(at("start")..at("end"), edit["newText"].as_str().unwrap());
        }
        let difference = similar::TextDiff::from_lines(before.as_str(), now.as_str());
        let difference = difference.unified_diff().context_radius(0).header(path, path).to_string();
        let is_open = self.open.contains_key(path);
        if is_open {
            let whole = self.range(&before, 0..before.len());
            let uri = self.uri(path);
            let (version, text) = self.open.get_mut(path).unwrap();
            *version += 1;
            text.clone_from(&now);
            let document = json!({ "uri": uri, "version": *version });
            let changes = json!([{ "range": whole, "text": now }]);
            let change = json!({ "textDocument": document, "contentChanges": changes });
            return (difference, ("textDocument/didChange", change));
        }
        self.site.write(path, &now);
        let changes = json!([{ "uri": self.uri(path), "type": 2 }]);
        (difference, ("workspace/didChangeWatchedFiles", json!({ "changes": changes })))
    }

    fn raw(&mut self, bytes: &[u8]) -> String {
        self.client.write(bytes);
        self.settle()
    }

    fn settle(&mut self) -> String {
        self.client.settled().iter().map(|one| printed::told(one, &self.root)).collect()
    }

    /// The text that the editor has of a file, or the disk.
    fn text(&self, path: &str) -> String {
        let open = self.open.get(path).map(|(_, text)| text.clone());
        open.unwrap_or_else(|| std::fs::read_to_string(self.site.path(path)).unwrap_or_default())
    }

    fn uri(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    fn range(&self, text: &str, at: std::ops::Range<usize>) -> Value {
        json!({ "start": self.position(text, at.start), "end": self.position(text, at.end) })
    }

    fn position(&self, text: &str, at: usize) -> Value {
        let line = text[..at].matches('\n').count();
        let before = text[..at].rsplit('\n').next().unwrap();
        let column = if self.bytes { before.len() } else { before.encode_utf16().count() };
        json!({ "line": line, "character": column })
    }

    fn offset(&self, text: &str, position: &Value) -> usize {
        let (line, column) =
            (position["line"].as_u64().unwrap() as usize, position["character"].as_u64().unwrap() as usize);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut units = 0;
        for (at, letter) in text[start..].char_indices() {
            if units >= column {
                return start + at;
            }
            units += if self.bytes { letter.len_utf8() } else { letter.len_utf16() };
        }
        text.len()
    }
}

/// The words of a line; those between `"` or `«»` are one, `\n` in them is a line feed.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = line.trim();
    while let Some(first) = rest.chars().next() {
        let close = match first {
            '"' => Some('"'),
            '«' => Some('»'),
            _ => None,
        };
        let start = if close.is_some() { first.len_utf8() } else { 0 };
        let end = rest[start..].find(close.unwrap_or(' ')).map_or(rest.len(), |at| start + at);
        words.push(rest[start..end].replace("\\n", "\n"));
        rest = rest[end..].trim_start_matches(close.unwrap_or(' ')).trim_start();
    }
    words
}

/// Where words stand of which one place is marked by `|`, or a stretch by two.
fn place(text: &str, marked: &str) -> std::ops::Range<usize> {
    let marks: Vec<usize> = marked.match_indices('|').map(|(at, _)| at).collect();
    let words = marked.replace('|', "");
    let at = text.find(&words).unwrap_or_else(|| panic!("`{words}` is not in the text:\n{text}"));
    match marks.as_slice() {
        [] => at..at + words.len(),
        [one] => at + one..at + one,
        [one, two, ..] => at + one..at + two - 1,
    }
}
