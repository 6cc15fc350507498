//! The order of a session: an editor says hello, tells what it types, asks, and leaves.
//!
//! In: messages. Out: answers, each in its turn, and faults. Changes that wait together are taken together; a question
//! is answered when all changes before it are taken; an answer that nobody wants any more is not made, or ends where it
//! is.
//! What has no meaning is answered with an error and ends nothing; a fault of postil's own in one answer is told, too.

use super::answers::{Answer, answer};
use super::client::Client;
use super::documents::{Document, Documents};
use super::edits::Speech;
use super::faults::Told;
use super::queue::Queue;
use super::sites::{Opening, Sites};
use super::uris;
use super::wanted::Wanted;
use super::wire::{self, Arrived};
use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DidSaveTextDocumentParams, InitializeParams, InitializeResult, ServerInfo,
};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

/// Speaks with an editor until it leaves; says whether it said good-bye.
///
/// # Errors
/// When its stream breaks.
pub fn serve(input: impl BufRead + Send + 'static, output: impl Write, opening: Opening) -> io::Result<bool> {
    let (sender, arriving) = channel();
    let wanted = Wanted::default();
    let making = wanted.clone();
    let mut input = input;
    std::thread::spawn(move || {
        while let Ok(Some(arrived)) = wire::read(&mut input) {
            arrived.unwanted().iter().for_each(|id| making.cancel(id));
            if sender.send(arrived).is_err() {
                break;
            }
        }
    });
    let mut server = Server::new(output, arriving, opening, wanted);
    server.run()
}

/// How far a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody said hello.
    Before,
    /// It is going on.
    Open,
    /// The editor has nothing more to ask.
    Over,
}

struct Server<W> {
    output: W,
    queue: Queue,
    wanted: Wanted,
    client: Client,
    documents: Documents,
    sites: Sites,
    told: BTreeMap<PathBuf, Told>,
    stage: Stage,
}

impl<W: Write> Server<W> {
    fn new(output: W, arriving: Receiver<Arrived>, opening: Opening, wanted: Wanted) -> Self {
        Self {
            output,
            queue: Queue::new(arriving),
            client: Client::default(),
            documents: Documents::default(),
            sites: Sites::new(opening, wanted.clone()),
            wanted,
            told: BTreeMap::new(),
            stage: Stage::Before,
        }
    }

    fn run(&mut self) -> io::Result<bool> {
        loop {
            self.queue.fill();
            let Some(arrived) = self.queue.next() else {
                if self.queue.is_over {
                    return Ok(self.stage == Stage::Over);
                }
                self.queue.wait();
                continue;
            };
            match arrived {
                Arrived::Notification(told) if told.method == "exit" => return Ok(self.stage == Stage::Over),
                Arrived::Notification(told) => self.notified(told)?,
                Arrived::Request(asked) => self.asked(&asked)?,
                Arrived::Malformed(answer) => wire::write_raw(&mut self.output, &answer)?,
                Arrived::Response => {}
            }
        }
    }

    fn asked(&mut self, request: &Request) -> io::Result<()> {
        let id = request.id.clone();
        self.wanted.begin(&id);
        // What was said of it before that stands in the queue.
        self.queue.fill();
        let answer = match (request.method.as_str(), self.stage) {
            ("initialize", Stage::Before) => self.hello(request),
            ("initialize", _) => refused(ErrorCode::InvalidRequest, "the session has begun already"),
            (_, Stage::Before) => refused(ErrorCode::ServerNotInitialized, "the session has not begun"),
            (_, Stage::Over) => refused(ErrorCode::InvalidRequest, "the session is over"),
            ("shutdown", Stage::Open) => {
                self.stage = Stage::Over;
                Ok(serde_json::Value::Null)
            }
            _ if self.queue.is_cancelled(&id) => unwanted(),
            _ => {
                self.tell()?;
                let answer = answer(request, &mut self.sites, &self.documents, &self.client);
                if self.wanted.goes_on() { answer } else { unwanted() }
            }
        };
        let response = match answer {
            Ok(result) => Response::new_ok(id, result),
            Err((code, message)) => Response::new_err(id, code, message),
        };
        wire::write(&mut self.output, &response.into())
    }

    fn hello(&mut self, request: &Request) -> Answer {
        let params: InitializeParams = serde_json::from_value(request.params.clone())
            .map_err(|error| (ErrorCode::InvalidParams as i32, error.to_string()))?;
        self.client = Client::of(&params);
        self.sites.take_folders(self.client.folders.clone());
        self.stage = Stage::Open;
        let server_info = ServerInfo { name: "postil".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        let result = InitializeResult { capabilities: self.client.offered(), server_info: Some(server_info) };
        serde_json::to_value(result).map_err(|error| (ErrorCode::InternalError as i32, error.to_string()))
    }

    fn notified(&mut self, told: Notification) -> io::Result<()> {
        if self.stage != Stage::Open {
            return Ok(());
        }
        match told.method.as_str() {
            "initialized" => {
                self.watch()?;
                self.sites.open_folders();
            }
            "textDocument/didOpen" => {
                if let Some(params) = read(told) {
                    self.opened(params);
                }
            }
            "textDocument/didChange" => {
                if let Some(params) = read(told) {
                    self.changed(params);
                }
                self.queue.fill();
                if self.queue.goes_on_changing() {
                    return Ok(());
                }
            }
            "textDocument/didClose" => {
                if let Some(params) = read(told) {
                    self.closed(&params);
                }
            }
            "textDocument/didSave" => {
                let saved = read::<DidSaveTextDocumentParams>(told).map(|params| params.text_document.uri);
                self.on_disk(saved.as_slice());
            }
            "workspace/didChangeWatchedFiles" => {
                let files = read::<DidChangeWatchedFilesParams>(told).map(|params| params.changes).unwrap_or_default();
                self.on_disk(&files.into_iter().map(|change| change.uri).collect::<Vec<_>>());
            }
            _ => return Ok(()),
        }
        self.tell()
    }

    /// Asks the client to watch the files of sites.
    fn watch(&mut self) -> io::Result<()> {
        if !self.client.watches {
            return Ok(());
        }
        let globs = ["**/content/**", "**/postil.toml", "**/templates/**", "**/static/**"];
        let watchers: Vec<_> = globs.iter().map(|glob| json!({ "globPattern": glob })).collect();
        let method = "workspace/didChangeWatchedFiles";
        let registration = json!({ "id": "files", "method": method, "registerOptions": { "watchers": watchers } });
        let params = json!({ "registrations": [registration] });
        let request = Request::new("watch".to_owned().into(), "client/registerCapability".to_owned(), params);
        wire::write(&mut self.output, &request.into())
    }

    fn opened(&mut self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        let Some(file) = uris::file(&document.uri) else { return };
        if let Some((site, path)) = self.sites.of(&file) {
            site.hold(&path, Some(&document.text));
        }
        self.documents.open(file, Document { uri: document.uri, version: document.version, text: document.text });
    }

    fn changed(&mut self, params: DidChangeTextDocumentParams) {
        let Some(file) = uris::file(&params.text_document.uri) else { return };
        let version = params.text_document.version;
        let Some(text) = self.documents.change(&file, version, params.content_changes, self.client.encoding) else {
            return;
        };
        if let Some((site, path)) = self.sites.of(&file) {
            site.hold(&path, Some(text));
        }
    }

    fn closed(&mut self, params: &DidCloseTextDocumentParams) {
        let Some(file) = uris::file(&params.text_document.uri) else { return };
        if self.documents.close(&file)
            && let Some((site, path)) = self.sites.of(&file)
        {
            site.hold(&path, None);
        }
    }

    /// Files were changed on the disk.
    fn on_disk(&mut self, files: &[lsp_types::Uri]) {
        for file in files.iter().filter_map(uris::file) {
            if let Some((site, path)) = self.sites.of(&file) {
                site.changed(&path);
            }
        }
    }

    /// Takes the changes in, and tells of faults that have changed with them.
    fn tell(&mut self) -> io::Result<()> {
        let mut news = Vec::new();
        for site in self.sites.iter_mut() {
            let speech = Speech::new(site.root(), &self.documents, &self.client);
            let told = self.told.entry(site.root().to_owned()).or_default();
            news.extend(site.update(told, speech));
        }
        for params in news {
            let notice = Notification::new("textDocument/publishDiagnostics".to_owned(), params);
            wire::write(&mut self.output, &notice.into())?;
        }
        for message in self.sites.failures() {
            let notice = Notification::new("window/showMessage".to_owned(), json!({ "type": 1, "message": message }));
            wire::write(&mut self.output, &Message::Notification(notice))?;
        }
        Ok(())
    }
}

fn unwanted() -> Answer {
    refused(ErrorCode::RequestCanceled, "nobody wants it any more")
}

fn refused(code: ErrorCode, why: &str) -> Answer {
    Err((code as i32, why.to_owned()))
}

/// The parameters of a notice; one that has no meaning is left out.
fn read<P: DeserializeOwned>(told: Notification) -> Option<P> {
    serde_json::from_value(told.params).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of messages that have all arrived before the first is looked at.
    fn said(messages: &[serde_json::Value]) -> Vec<serde_json::Value> {
        let (sender, arriving) = channel();
        let framed = messages.iter().map(|message| {
            let text = message.to_string();
            format!("Content-Length: {}\r\n\r\n{text}", text.len())
        });
        let mut input = io::Cursor::new(framed.collect::<String>());
        while let Ok(Some(arrived)) = wire::read(&mut input) {
            sender.send(arrived).expect("is there");
        }
        drop(sender);
        let mut output = Vec::new();
        let mut server = Server::new(&mut output, arriving, Opening::default(), Wanted::default());
        server.run().expect("is written");
        drop(server);
        let text = String::from_utf8(output).expect("is text");
        let bodies = text.split("Content-Length: ").filter_map(|part| part.split_once("\r\n\r\n"));
        bodies.map(|(_, body)| serde_json::from_str(body).expect("is JSON")).collect()
    }

    #[test]
    fn what_nobody_wants_any_more_is_not_answered() {
        let request = |id: u32| json!({ "id": id, "method": "textDocument/hover", "params": {} });
        let said = said(&[
            json!({ "id": 1, "method": "initialize", "params": { "capabilities": {} } }),
            request(2),
            request(3),
            json!({ "method": "$/cancelRequest", "params": { "id": 2 } }),
            json!({ "id": 4, "method": "shutdown" }),
            json!({ "id": 5, "method": "shutdown" }),
        ]);
        let codes: Vec<_> = said.iter().map(|answer| answer["error"]["code"].as_i64()).collect();
        assert_eq!(codes, [None, Some(-32800), Some(-32602), None, Some(-32600)]);
    }
}
