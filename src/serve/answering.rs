//! Requests → answers: pages and files of the site, and the preview's own addresses below `/.postil/`.
//!
//! GET and HEAD alone, but for two POSTs where writing was asked for; every answer forbids what the preview needs not.

use super::editing::{self, Editing};
use super::events::Events;
use super::injected::{self, SCRIPT, STYLE};
use super::requests::{Hosts, inside};
use super::{Options, files, media, told};
use crate::config::RawHtml;
use crate::load::LoadError;
use crate::report::Diagnostic;
use crate::site::live::{Live, Output};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What answers need.
pub(super) struct Preview {
    live: Arc<Live>,
    events: Events,
    hosts: Hosts,
    /// What a page must show to be allowed to write; none where nothing is written.
    token: Option<String>,
    /// The last good form of pages, for when they cannot be made.
    good: Mutex<HashMap<String, Vec<u8>>>,
}

/// How many pages are kept in their last good form.
const GOOD: usize = 64;
/// The largest body of a request.
const LARGEST: usize = 256 << 10;

impl Preview {
    /// A preview of a site.
    pub fn new(live: Arc<Live>, events: Events, options: &Options) -> Result<Self, LoadError> {
        let token = if options.write { Some(token()?) } else { None };
        Ok(Self { live, events, hosts: Hosts::new(&options.host), token, good: Mutex::default() })
    }
}

/// Words that nobody can guess.
fn token() -> Result<String, LoadError> {
    let mut bytes = [0_u8; 16];
    let fail = |_| LoadError { path: "the system".into(), message: "it gives no random numbers".to_owned() };
    getrandom::fill(&mut bytes).map_err(fail)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Everything that is answered.
pub(super) fn router(preview: Preview) -> Router {
    Router::new().fallback(answered).with_state(Arc::new(preview))
}

async fn answered(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let host = parts.uri.authority().map(ToString::to_string);
    let host = host.or_else(|| Some(parts.headers.get(header::HOST)?.to_str().ok()?.to_owned()));
    let mut response = if host.is_none_or(|host| !preview.hosts.has(&host)) {
        plain(StatusCode::FORBIDDEN, "this preview answers only to the names of the machine that it runs on\n")
    } else if parts.method == Method::POST && preview.token.is_some() {
        posted(&preview, parts.uri.path(), &parts.headers, body).await
    } else if parts.method != Method::GET && parts.method != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        response
    } else if parts.uri.path() == "/.postil/events" && parts.method == Method::GET {
        preview.events.stream().into_response()
    } else {
        let (path, query) = (parts.uri.path().to_owned(), parts.uri.query().unwrap_or_default().to_owned());
        let (preview, is_get) = (Arc::clone(&preview), parts.method == Method::GET);
        let range = files::range(&parts.headers).filter(|_| is_get);
        // A page is made on a thread that may take its time.
        tokio::task::spawn_blocking(move || got(&preview, &path, &query, range.as_deref()))
            .await
            .unwrap_or_else(|_| failed())
    };
    if parts.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// What every answer says.
const HEADERS: [(&str, &str); 6] = [
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("content-security-policy", STRICT),
];

/// Pages of the built-in theme need no more than this; what they show may come from elsewhere.
const STRICT: &str = "default-src 'self'; img-src * data: blob:; media-src * data: blob:; frame-src *; \
                      style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; object-src 'none'; \
                      base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/// Where a site's own templates or trusted HTML may bring scripts along, they are the site's to judge.
const OPEN: &str = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

fn plain(status: StatusCode, text: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text.to_owned()).into_response()
}

fn failed() -> Response {
    plain(StatusCode::INTERNAL_SERVER_ERROR, "postil itself failed\n")
}

fn json(value: &impl serde::Serialize) -> Response {
    let text = serde_json::to_string(value).unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// GET and HEAD.
fn got(preview: &Preview, path: &str, query: &str, range: Option<&str>) -> Response {
    let queried = |name: &str| {
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    match path {
        "/.postil/preview.js" => ([(header::CONTENT_TYPE, media::of("a.js"))], SCRIPT).into_response(),
        "/.postil/preview.css" => ([(header::CONTENT_TYPE, media::of("a.css"))], STYLE).into_response(),
        "/.postil/told" => {
            let (page, writes, root) = (queried("page"), preview.token.is_some(), preview.live.disk().to_path_buf());
            preview
                .live
                .ask(move |now| told::of_page(now, &page, writes, &root))
                .map_or_else(failed, |told| json(&told))
        }
        "/.postil/select" => {
            let chosen =
                editing::Chosen::new(&queried("page"), &queried("words"), &queried("before"), &queried("after"));
            preview.live.ask(move |now| editing::selected(now, &chosen)).map_or_else(failed, |selected| json(&selected))
        }
        _ if path.starts_with("/.postil/") => plain(StatusCode::NOT_FOUND, "there is nothing here\n"),
        _ => page(preview, path, range),
    }
}

/// An address of the site.
fn page(preview: &Preview, path: &str, range: Option<&str>) -> Response {
    let asked = path.to_owned();
    let found = preview.live.ask(move |now| {
        let base = now.config().base_url.as_ref().map_or_else(|| "/".to_owned(), |url| url.path().to_owned());
        let is_own = !now.tree().templates.is_empty() || now.config().raw_html == RawHtml::Trusted;
        let address = inside(&asked, &base);
        let output = address.as_ref().and_then(|address| now.output(address));
        let folder = address.as_ref().map(|address| format!("{address}/index.html"));
        let is_folder = output.is_none() && folder.is_some_and(|folder| now.output(&folder).is_some());
        let missing = if output.is_none() { now.output("404.html").and_then(Output::bytes) } else { None };
        (now.state(), (address, output), missing, is_folder, is_own)
    });
    let Some((state, found, missing, is_folder, is_own)) = found else { return failed() };
    let policy = if is_own { OPEN } else { STRICT };
    let shown = |status, address: &str, bytes| shown(preview, status, address, bytes, state);
    let mut response = match (found, missing) {
        ((Some(address), Some(Output::Bytes(bytes))), _) => {
            preview.keep(&address, &bytes);
            shown(StatusCode::OK, &address, bytes)
        }
        ((Some(address), Some(Output::Faults(faults))), _) => {
            shown(StatusCode::OK, &address, preview.instead(&address, &faults))
        }
        ((Some(address), Some(Output::File(file, size))), _) => match media::of(&address) {
            page if page.starts_with("text/html") => {
                Output::File(file, size).bytes().map_or_else(failed, |bytes| shown(StatusCode::OK, &address, bytes))
            }
            media => files::answer((file, size), media, range),
        },
        _ if is_folder => (StatusCode::FOUND, [(header::LOCATION, format!("{path}/"))]).into_response(),
        (_, Some(bytes)) => shown(StatusCode::NOT_FOUND, "404.html", bytes),
        _ => plain(StatusCode::NOT_FOUND, "there is no such page\n"),
    };
    response.headers_mut().insert("content-security-policy", HeaderValue::from_static(policy));
    response
}

/// A file, and where it is a page the script of the preview in it.
fn shown(preview: &Preview, status: StatusCode, address: &str, bytes: Vec<u8>, state: u64) -> Response {
    let media = media::of(address);
    if !media.starts_with("text/html") {
        return (status, [(header::CONTENT_TYPE, media)], bytes).into_response();
    }
    let page = injected::with_script(&String::from_utf8_lossy(&bytes), address, state, preview.token.as_deref());
    (status, [(header::CONTENT_TYPE, media)], page).into_response()
}

impl Preview {
    /// Keeps a page that could be made.
    fn keep(&self, address: &str, bytes: &[u8]) {
        if !media::of(address).starts_with("text/html") {
            return;
        }
        let mut good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        if good.len() >= GOOD && !good.contains_key(address) {
            good.clear();
        }
        good.insert(address.to_owned(), bytes.to_vec());
    }

    /// The last good form of a page that cannot be made now; the script shows why.
    fn instead(&self, address: &str, faults: &[Diagnostic]) -> Vec<u8> {
        let good = self.good.lock().unwrap_or_else(PoisonError::into_inner).get(address).cloned();
        let first = faults.first().map_or("this page cannot be made", |fault| fault.message.as_str());
        good.unwrap_or_else(|| injected::bare_page(first).into_bytes())
    }
}

/// A note or a repair to be written.
async fn posted(preview: &Arc<Preview>, path: &str, headers: &HeaderMap, body: Body) -> Response {
    let has = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let shows_token = has("x-postil-token").is_some_and(|token| Some(token) == preview.token.as_deref());
    let from_here =
        has("origin").is_none_or(|origin| origin.split_once("://").is_some_and(|(_, host)| Some(host) == has("host")));
    if !shows_token || !from_here {
        return plain(StatusCode::FORBIDDEN, "only a page of this preview may write\n");
    }
    let Ok(bytes) = axum::body::to_bytes(body, LARGEST).await else {
        return plain(StatusCode::PAYLOAD_TOO_LARGE, "that is too much\n");
    };
    let editing: Option<Editing> = match path {
        "/.postil/note" => serde_json::from_slice(&bytes).ok().map(Editing::Note),
        "/.postil/repair" => serde_json::from_slice(&bytes).ok().map(Editing::Repair),
        _ => return plain(StatusCode::NOT_FOUND, "there is nothing here\n"),
    };
    let Some(editing) = editing else { return plain(StatusCode::BAD_REQUEST, "that is not what this address takes\n") };
    let preview = Arc::clone(preview);
    let written = tokio::task::spawn_blocking(move || {
        let root = preview.live.disk().to_path_buf();
        preview.live.ask(move |now| editing.apply(now, &root))
    });
    written.await.ok().flatten().map_or_else(failed, |written| json(&written))
}
