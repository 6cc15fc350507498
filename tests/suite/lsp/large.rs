//! A session over a site of a thousand articles, or of as many as are asked for:
//! `POSTIL_ARTICLES=10000 cargo test --test suite lsp::large`.

use super::client::Client;
use crate::harness::number;
use crate::site::Site;
use serde_json::{Value, json};

/// A site of so many articles, each with a note, a quotation that no note covers, and a link to the next.
fn site(articles: usize) -> Site {
    let site = Site::of(&[
        ("content/sources.toml", "[atlas]\ntype = \"book\"\ntitle = \"Atlas of Waters\"\nissued = 1998\n"),
        ("content/people.toml", "[ada]\nname = \"Ada Lind\"\n"),
    ]);
    for number in 0..articles {
        let next = (number + 1) % articles;
        let text = format!(
            "# River {number}\n\nThe river with the number {number} rises in the hills. “It never sleeps,” said Ada.\n\n\
             The [next one](river-{next}.md) does.\n"
        );
        let notes = format!(
            "[[note]]\nid = \"rises-{number}\"\nat = \"rises in the hills\"\ntext = \"In spring.\"\n\
             cite = [{{ source = \"atlas\", page = \"{number}\" }}]\n"
        );
        site.write(&format!("content/river-{number}.md"), &text);
        site.write(&format!("content/river-{number}.notes.toml"), &notes);
    }
    site
}

/// An editor with its files.
struct Editor {
    client: Client,
    root: String,
}

impl Editor {
    fn start(site: &Site) -> Self {
        let mut client = Client::start(site);
        let root = format!("{}/", url::Url::from_file_path(site.root()).unwrap());
        let folder = json!([{ "uri": root.trim_end_matches('/'), "name": "site" }]);
        let params = json!({ "processId": null, "rootUri": null, "capabilities": {}, "workspaceFolders": folder });
        client.ask("initialize", &params);
        client.notify("initialized", &json!({}));
        client.settled();
        Self { client, root }
    }

    fn uri(&self, path: &str) -> String {
        format!("{}content/{path}", self.root)
    }

    fn at(&self, path: &str, line: usize, character: usize) -> Value {
        json!({ "textDocument": { "uri": self.uri(path) }, "position": { "line": line, "character": character } })
    }

    fn asked(&mut self, method: &str, params: &Value) -> Value {
        self.client.ask(&format!("textDocument/{method}"), params).1["result"].clone()
    }

    /// The codes of the faults that an article has, as they were told last.
    fn codes(told: &[Value], uri: &str) -> Vec<String> {
        let of = told.iter().rfind(|one| one["params"]["uri"] == uri);
        let faults = of.and_then(|one| one["params"]["diagnostics"].as_array());
        faults.into_iter().flatten().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    }

    /// Opens a file as it is on the disk.
    fn open(&mut self, site: &Site, path: &str) -> Vec<Value> {
        let text = site.read(&format!("content/{path}"));
        let document = json!({ "uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text });
        self.client.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        self.client.settled()
    }
}

#[test]
fn a_large_site_is_answered_in_full() {
    let articles = number("POSTIL_ARTICLES", 1000);
    let site = site(articles);
    let mut editor = Editor::start(&site);
    let middle = articles / 2;
    let (article, sidecar) = (format!("river-{middle}.md"), format!("river-{middle}.notes.toml"));
    editor.open(&site, &article);
    // What is typed is told of in the article and in its sidecar, and of no other.
    let uri = editor.uri(&article);
    let word = json!({ "start": { "line": 2, "character": 4 }, "end": { "line": 2, "character": 9 } });
    let mut typed = |version: i64, range: &Value, text: &str| {
        let change = json!([{ "range": range, "text": text }]);
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": change });
        editor.client.notify("textDocument/didChange", &params);
        editor.client.settled()
    };
    typed(2, &word, "brook");
    let at = format!("The river with the number {middle} ").len();
    let passage = json!({ "start": { "line": 2, "character": at }, "end": { "line": 2, "character": at + 5 } });
    let told = typed(3, &passage, "never rose, though,");
    assert_eq!(Editor::codes(&told, &editor.uri(&sidecar)).len(), 1, "{told:?}");
    assert_eq!(told.len(), 2, "{told:?}");
    let told = typed_back(&mut editor, &article, &site);
    assert_eq!(Editor::codes(&told, &editor.uri(&sidecar)), [""; 0], "{told:?}");

    // Questions of the whole site.
    let source = editor.at("sources.toml", 0, 2);
    let mut with_definition = source.clone();
    with_definition["context"] = json!({ "includeDeclaration": true });
    let places = editor.asked("references", &with_definition);
    assert_eq!(places.as_array().map(Vec::len), Some(articles + 1));
    let mut renamed = source.clone();
    renamed["newName"] = json!("waters");
    let edits = editor.asked("rename", &renamed);
    assert_eq!(edits["changes"].as_object().map(serde_json::Map::len), Some(articles + 1));
    let definition = editor.asked("definition", &editor.at(&sidecar, 4, 22));
    assert_eq!(definition[0]["uri"], editor.uri("sources.toml"));
    let hover = editor.asked("hover", &editor.at(&article, 2, at + 3));
    assert!(hover["contents"]["value"].as_str().unwrap().contains("In spring."), "{hover}");

    // One that nobody wants any more ends, wherever it is, and the next is answered.
    for _ in 0..5 {
        editor.client.send(&json!({ "id": "long", "method": "textDocument/references", "params": with_definition }));
        editor.client.notify("$/cancelRequest", &json!({ "id": "long" }));
        let told = editor.client.settled();
        let answer = told.iter().find(|one| one["id"] == "long").expect("an answer");
        let whole = answer["result"].as_array().is_some_and(|places| places.len() == articles + 1);
        assert!(whole || answer["error"]["code"] == -32800, "{answer}");
    }
    let hover = editor.asked("hover", &editor.at(&article, 2, at + 3));
    assert!(hover["contents"]["value"].as_str().unwrap().contains("In spring."), "{hover}");
}

/// Puts the text of the disk back.
fn typed_back(editor: &mut Editor, article: &str, site: &Site) -> Vec<Value> {
    let text = site.read(&format!("content/{article}"));
    let document = json!({ "uri": editor.uri(article), "version": 9 });
    let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
    editor.client.notify("textDocument/didChange", &params);
    editor.client.settled()
}
