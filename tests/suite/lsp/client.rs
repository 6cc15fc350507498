//! An editor that speaks with the program: frames, requests with their answers, what is told meanwhile.

use crate::site::Site;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// A session that is going on.
pub struct Client {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    next: i64,
}

impl Client {
    pub fn start(site: &Site) -> Self {
        let mut command = site.command(&["lsp"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, output, next: 0 }
    }

    /// Writes bytes as they are.
    pub fn write(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        // A server that has left reads nothing.
        let _ = input.write_all(bytes).and_then(|()| input.flush());
    }

    pub fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.write(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks; gives what is told until the answer, and the answer.
    pub fn ask(&mut self, method: &str, params: &Value) -> (Vec<Value>, Value) {
        self.next += 1;
        let id = json!(self.next);
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let mut told = Vec::new();
        loop {
            let message = self.read().unwrap_or_else(|| panic!("the server has left before it answered {method}"));
            if message["id"] == id && message.get("method").is_none() {
                return (told, message);
            }
            told.push(message);
        }
    }

    /// Everything that is told until the server has worked off what was sent.
    pub fn settled(&mut self) -> Vec<Value> {
        self.ask("postil/settled", &Value::Null).0
    }

    /// Ends the session; gives how the program ended.
    pub fn exit(&mut self) -> (i32, String) {
        drop(self.input.take());
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        let mut said = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (code, said)
    }

    fn read(&mut self) -> Option<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            match line.trim_end() {
                "" => break,
                head => length = head.strip_prefix("Content-Length: ").unwrap().parse().unwrap(),
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).unwrap();
        Some(serde_json::from_slice(&body).unwrap())
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
