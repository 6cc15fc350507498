//! Bytes ↔ messages of the protocol: a head with the length, then JSON.
//!
//! In: what a client writes. Out: [`Arrived`], one for each message; what is no message is told, and the next one is
//! read. Not: what a message means. Crate `lsp-server` gives the messages; its own reader ends with the first that it
//! does not understand.

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};

/// Longer messages are read over and refused, in bytes.
const LONGEST: u64 = 64 << 20;
/// A line of a head is shorter than this, in bytes.
const LINE: u64 = 4096;

/// What a client wrote.
#[derive(Debug)]
pub enum Arrived {
    /// It asks.
    Request(Request),
    /// It tells.
    Notification(Notification),
    /// It answers: nothing is done with that.
    Response,
    /// No message, and what is answered.
    Malformed(Value),
}

impl Arrived {
    /// The request that the client does not want to be answered any more.
    pub fn unwanted(&self) -> Option<RequestId> {
        match self {
            Self::Notification(told) if told.method == "$/cancelRequest" => {
                serde_json::from_value(told.params.get("id")?.clone()).ok()
            }
            _ => None,
        }
    }
}

/// Reads the next message; none at the end.
///
/// # Errors
/// When the stream breaks.
pub fn read(input: &mut impl BufRead) -> io::Result<Option<Arrived>> {
    let Some(length) = head(input)? else { return Ok(None) };
    if length > LONGEST {
        io::copy(&mut input.by_ref().take(length), &mut io::sink())?;
        return Ok(Some(malformed(ErrorCode::InvalidRequest, &Value::Null, "the message is too long")));
    }
    let mut body = Vec::new();
    if (input.by_ref().take(length).read_to_end(&mut body)? as u64) < length {
        return Ok(None);
    }
    Ok(Some(understood(&body)))
}

/// The length that a head names; lines that belong to no head are read over.
fn head(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(LINE).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        match (line.split_once(':'), length) {
            (Some((name, value)), _) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok();
            }
            (None, Some(length)) if line.is_empty() => return Ok(Some(length)),
            _ => {}
        }
    }
}

fn understood(body: &[u8]) -> Arrived {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return malformed(ErrorCode::ParseError, &Value::Null, "the message is not JSON");
    };
    let id = value.get("id").cloned().unwrap_or(Value::Null);
    if value.get("method").is_none() && (value.get("result").is_some() || value.get("error").is_some()) {
        return Arrived::Response;
    }
    if id.is_null() {
        return match serde_json::from_value(value) {
            Ok(notification) => Arrived::Notification(notification),
            Err(_) => malformed(ErrorCode::InvalidRequest, &Value::Null, "the message is no request"),
        };
    }
    match serde_json::from_value(value) {
        Ok(request) => Arrived::Request(request),
        Err(_) => malformed(ErrorCode::InvalidRequest, &id, "the message is no request"),
    }
}

fn malformed(code: ErrorCode, id: &Value, message: &str) -> Arrived {
    let id = if id.is_number() || id.is_string() { id.clone() } else { Value::Null };
    Arrived::Malformed(json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code as i32, "message": message } }))
}

/// Writes a message.
///
/// # Errors
/// When the stream breaks.
pub fn write(output: &mut impl Write, message: &Message) -> io::Result<()> {
    message.write(output)
}

/// Writes the answer to what was no message.
///
/// # Errors
/// When the stream breaks.
pub fn write_raw(output: &mut impl Write, answer: &Value) -> io::Result<()> {
    let text = answer.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(input: &str) -> Vec<String> {
        let mut input = input.as_bytes();
        let mut told = Vec::new();
        while let Some(arrived) = read(&mut input).expect("is read") {
            told.push(match arrived {
                Arrived::Request(request) => format!("asks {}", request.method),
                Arrived::Notification(notification) => format!("tells {}", notification.method),
                Arrived::Response => "answers".to_owned(),
                Arrived::Malformed(answer) => format!("{} {}", answer["error"]["code"], answer["id"]),
            });
        }
        told
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_is_told_and_the_next_is_read() {
        let bodies = [
            (r#"{"jsonrpc":"2.0","id":1,"method":"a"}"#, "asks a"),
            (r#"{"jsonrpc":"2.0","method":"b","params":[1]}"#, "tells b"),
            (r#"{"jsonrpc":"2.0","id":"x","result":null}"#, "answers"),
            ("{", "-32700 null"),
            ("\u{0}\u{0}", "-32700 null"),
            ("[]", "-32600 null"),
            ("7", "-32600 null"),
            (r#"{"id":1.5,"method":"c"}"#, "-32600 1.5"),
            (r#"{"id":99999999999,"method":"c"}"#, "-32600 99999999999"),
            (r#"{"id":{},"method":"c"}"#, "-32600 null"),
            (r#"{"id":3,"method":7}"#, "-32600 3"),
        ];
        let input: String = bodies.iter().map(|(body, _)| framed(body)).collect();
        let expected: Vec<&str> = bodies.iter().map(|(_, told)| *told).collect();
        assert_eq!(told(&input), expected);
    }

    #[test]
    fn heads_that_say_nothing_are_read_over() {
        let whole = framed(r#"{"method":"a"}"#);
        assert_eq!(told(&format!("nonsense\r\n\r\n\nContent-Length: -3\r\n\r\n{whole}")), ["tells a"]);
        assert_eq!(told(&format!("Content-Type: x\r\ncontent-length:14\r\n\r\n{}", r#"{"method":"a"}"#)), ["tells a"]);
        assert_eq!(told("Content-Length: 50\r\n\r\n{}"), [""; 0]);
    }
}
