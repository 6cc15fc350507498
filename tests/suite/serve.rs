//! The preview over raw sockets: what it answers, to whom, and that it follows the files, however they are saved.
//!
//! `POSTIL_SAVES=500 cargo test --test suite serve` makes the long storm; `POSTIL_REBUILDS=1000` the long loop.

use crate::harness::number;
use crate::site::Site;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// Whatever a request is, it is answered within this time.
const A_SECOND: Duration = Duration::from_secs(1);

/// A preview of a site, which ends with it.
struct Preview {
    child: Child,
    port: u16,
    /// How long an answer is waited for.
    patience: Duration,
    /// What it says is taken, so that it can go on saying.
    _said: std::sync::mpsc::Receiver<String>,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Preview {
    fn of(site: &Site, options: &[&str]) -> Self {
        let mut arguments = vec!["serve"];
        arguments.extend(options);
        let mut child = site.command(&arguments).stderr(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (sender, said) = std::sync::mpsc::channel();
        std::thread::spawn(move || stderr.lines().map_while(Result::ok).for_each(|line| drop(sender.send(line))));
        let mut lines = vec![];
        let port = loop {
            let line = said.recv_timeout(Duration::from_mins(1)).unwrap_or_else(|_| panic!("{lines:?}"));
            if let Some(rest) = line.strip_prefix("http://127.0.0.1:") {
                break rest.split('/').next().unwrap().parse().unwrap();
            }
            lines.push(line);
        };
        Self { child, port, patience: Duration::from_secs(20), _said: said }
    }

    /// Sends bytes as they are.
    fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(self.patience)).unwrap();
        stream.write_all(request).unwrap();
        let mut bytes = vec![];
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    fn request(&self, method: &str, path: &str, more: &str, body: &str) -> Answer {
        let length = body.len();
        self.raw(
            format!(
                "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\
                 Content-Length: {length}\r\n{more}\r\n{body}",
                self.port
            )
            .as_bytes(),
        )
    }

    fn get(&self, path: &str) -> Answer {
        self.request("GET", path, "", "")
    }

    /// Waits until a page holds some words.
    #[track_caller]
    fn wait_for(&self, path: &str, wanted: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer.body) {
                return answer.body;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "{path} stays as it is: {}", answer.body);
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn site() -> Site {
    let site = Site::of(&[
        ("content/a.md", "# Rivers\n\nThe river rises in the hills. “It never sleeps,” said Ada.\n"),
        ("content/a.notes.toml", "[[note]]\nat = \"rises in the hills\"\ntext = \"In spring.\"\n"),
        ("content/b/index.md", "# Lakes\n\nStill water.\n"),
        ("static/mine.css", "p { color: red }\n"),
        ("static/plain.txt", "plain\n"),
    ]);
    fs::write(site.path("secret.txt"), "SECRET").unwrap();
    site
}

#[test]
fn pages_are_those_of_a_build_with_the_previews_script_and_files_are_as_they_are() {
    let site = site();
    let preview = Preview::of(&site, &[]);
    site.build();
    let page = preview.get("/a.html");
    assert_eq!(page.status, 200);
    let script = page.body.lines().find(|line| line.contains("/.postil/preview.js")).expect("the script");
    assert_eq!(page.body.replace(&format!("{script}\n"), ""), site.page("a.html"));
    assert_eq!(preview.get("/plain.txt").body, "plain\n");
    assert!(preview.get("/").body.contains("Rivers"));
    assert_eq!(preview.get("/b/").status, 200);
    let folder = preview.get("/b");
    assert_eq!((folder.status, folder.head.contains("location: /b/")), (302, true));
    let none = preview.get("/none.html");
    assert_eq!((none.status, none.body.contains("Page not found")), (404, true));
    for header in [
        "x-content-type-options: nosniff",
        "cache-control: no-store",
        "content-security-policy: default-src 'self'",
        "script-src 'self'",
        "cross-origin-resource-policy: same-origin",
    ] {
        assert!(page.head.contains(header), "{header}\n{}", page.head);
    }
    assert!(!page.head.contains("access-control"));
    let head = preview.request("HEAD", "/a.html", "", "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(!site.path(".postil/lock").exists() || site.run(&["build"]).code == 0, "a build beside it is not stopped");
}

#[test]
fn of_a_sound_or_a_film_a_part_can_be_asked_for() {
    let site = site();
    fs::write(site.path("content/b/sound.mp3"), "0123456789").unwrap();
    fs::write(site.path("content/b/film.webm"), "x".repeat(700_000) + "end").unwrap();
    let preview = Preview::of(&site, &[]);
    let get = |method: &str, path: &str, more: &str| preview.request(method, path, more, "");
    let whole = get("GET", "/b/sound.mp3", "");
    assert_eq!((whole.status, whole.body.as_str()), (200, "0123456789"));
    for line in ["content-type: audio/mpeg", "accept-ranges: bytes", "content-length: 10"] {
        assert!(whole.head.contains(line), "{line}\n{}", whole.head);
    }
    for (range, status, body, told) in [
        ("bytes=0-", 206, "0123456789", "bytes 0-9/10"),
        ("bytes=2-4", 206, "234", "bytes 2-4/10"),
        ("bytes=-3", 206, "789", "bytes 7-9/10"),
        ("bytes=8-100", 206, "89", "bytes 8-9/10"),
        ("bytes=10-", 416, "", "bytes */10"),
        ("bytes=4-2", 200, "0123456789", ""),
        ("bytes=0-1,4-5", 200, "0123456789", ""),
        ("pages=1", 200, "0123456789", ""),
    ] {
        let answer = get("GET", "/b/sound.mp3", &format!("Range: {range}\r\n"));
        assert_eq!((answer.status, answer.body.as_str()), (status, body), "{range}");
        let said = answer.head.lines().find_map(|line| line.strip_prefix("content-range: ")).unwrap_or_default();
        assert_eq!(said, told, "{range}");
        assert!(answer.head.contains(&format!("content-length: {}", body.len())), "{range}\n{}", answer.head);
    }
    // No form of a file has a name by which a part could be asked for; and only GET gives parts.
    assert_eq!(get("GET", "/b/sound.mp3", "Range: bytes=0-1\r\nIf-Range: \"one\"\r\n").status, 200);
    let head = get("HEAD", "/b/sound.mp3", "Range: bytes=0-1\r\n");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.head.contains("content-length: 10"), "{}", head.head);
    // What is larger than one piece comes whole, and a page that has the script in it knows no parts.
    let film = get("GET", "/b/film.webm", "");
    assert_eq!((film.body.len(), film.body.ends_with("xend")), (700_003, true));
    assert_eq!(get("GET", "/b/film.webm", "Range: bytes=699999-700001\r\n").body, "xen");
    let page = get("GET", "/a.html", "Range: bytes=0-3\r\n");
    assert_eq!((page.status, page.body.contains("</html>")), (200, true));
}

#[test]
fn nothing_outside_of_the_plan_is_ever_answered() {
    let site = site();
    let mut preview = Preview::of(&site, &[]);
    preview.patience = A_SECOND;
    let mut paths: Vec<String> = vec![];
    for way in [
        "../",
        "..%2f",
        "%2e%2e/",
        "%2e%2e%2f",
        "..%5c",
        "..\\",
        ".%2e/",
        "%252e%252e/",
        "..;/",
        "..%00/",
        "....//",
        "%c0%ae%c0%ae/",
        "./../",
    ] {
        for times in [1, 4] {
            paths.push(format!("/{}secret.txt", way.repeat(times)));
            paths.push(format!("/b/{}etc/passwd", way.repeat(times + 1)));
        }
    }
    for path in [
        "/secret.txt",
        "/postil.toml",
        "/content/a.md",
        "/a.md",
        "/a.notes.toml",
        "/templates/base.html",
        "/.postil/../postil.toml",
        "/.postil/",
        "/.postil/lock",
        "/.git/config",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/file:///etc/passwd",
        "/static/plain.txt",
        "/plain.txt%00.html",
        "/plain.txt/",
        "/plain.txt/.",
        "/a.html/..",
        "/sources.toml",
        "/?../../secret.txt",
        "/#/../secret.txt",
        "/%",
        "/%zz",
        "/%ff%fe",
    ] {
        paths.push(path.to_owned());
    }
    assert!(paths.len() > 60, "{}", paths.len());
    for path in &paths {
        let answer = preview.get(path);
        assert!([200, 302, 400, 403, 404].contains(&answer.status), "{path}: {}", answer.status);
        let leaks = ["SECRET", "root:", "title = \"Rivers\"", "[[note]]", "{% extends", "# Rivers"];
        assert!(!leaks.iter().any(|leak| answer.body.contains(leak)), "{path}: {}", answer.body);
        let planned = path.starts_with("/?") || path.starts_with("/#");
        assert!(answer.status != 200 || planned, "{path} is answered: {}", answer.body);
    }
}

#[test]
fn only_this_machines_names_are_hosts_and_only_reading_is_done() {
    let site = site();
    let mut preview = Preview::of(&site, &[]);
    preview.patience = A_SECOND;
    let port = preview.port;
    let host =
        |line: &str| preview.raw(format!("GET /a.html HTTP/1.1\r\n{line}Connection: close\r\n\r\n").as_bytes()).status;
    for good in
        [format!("Host: localhost:{port}\r\n"), format!("Host: 127.0.0.1:{port}\r\n"), "Host: [::1]\r\n".to_owned()]
    {
        assert_eq!(host(&good), 200, "{good}");
    }
    for bad in [
        "Host: evil.example\r\n",
        "Host: localhost.evil.example\r\n",
        "Host: 127.0.0.1.evil.example\r\n",
        "Host: \r\n",
        "Host: a@localhost:b\r\n",
        "Host: evil.example:1313\r\n",
        "Host: [::1].evil.example\r\n",
        "",
    ] {
        assert!([400, 403].contains(&host(bad)), "{bad}: {}", host(bad));
    }
    let absolute =
        format!("GET http://evil.example/a.html HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    assert_eq!(preview.raw(absolute.as_bytes()).status, 403);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"] {
        for path in ["/a.html", "/.postil/note"] {
            let answer = preview.request(method, path, "", "");
            assert!([400, 405].contains(&answer.status), "{method}: {}", answer.status);
        }
    }
    for strange in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET /a.html\r\n\r\n",
        "GET /a.html HTTP/9.9\r\n\r\n",
        "\u{0}\u{1}\r\n\r\n",
        "GET /a b HTTP/1.1\r\n\r\n",
    ] {
        let answer = preview.raw(strange.as_bytes());
        assert!(answer.status == 0 || answer.status >= 400, "{strange:?}: {}", answer.status);
    }
    assert_eq!(preview.get("/a.html").status, 200, "it still answers");
}

/// Ways in which editors save a file.
type Save = fn(&Path, &str);

const SAVES: [(&str, Save); 12] = [
    ("in place", |path, text| fs::write(path, text).unwrap()),
    ("another put in its place", |path, text| {
        let beside = path.with_extension("tmp~");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, path).unwrap();
    }),
    ("removed and made", |path, text| {
        fs::remove_file(path).unwrap();
        fs::write(path, text).unwrap();
    }),
    ("put aside as a backup, then made", |path, text| {
        fs::rename(path, path.with_extension("md~")).unwrap();
        fs::write(path, text).unwrap();
        fs::remove_file(path.with_extension("md~")).unwrap();
    }),
    ("a hidden file put in its place", |path, text| {
        let beside = path.with_file_name(".#saving");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, path).unwrap();
    }),
    ("a swap file beside it", |path, text| {
        fs::write(path.with_file_name(".a.md.swp"), "swap").unwrap();
        fs::write(path, text).unwrap();
        fs::remove_file(path.with_file_name(".a.md.swp")).unwrap();
    }),
    ("a probe beside it", |path, text| {
        fs::write(path.with_file_name("4913"), "").unwrap();
        fs::remove_file(path.with_file_name("4913")).unwrap();
        fs::write(path, text).unwrap();
    }),
    ("in pieces", |path, text| {
        let mut file = fs::File::create(path).unwrap();
        for piece in text.as_bytes().chunks(7) {
            file.write_all(piece).unwrap();
        }
    }),
    ("emptied, then filled", |path, text| {
        fs::write(path, "").unwrap();
        std::thread::sleep(Duration::from_millis(40));
        fs::write(path, text).unwrap();
    }),
    ("with the time that it had", |path, text| {
        let before = fs::metadata(path).unwrap().modified().unwrap();
        fs::write(path, text).unwrap();
        fs::File::options().write(true).open(path).unwrap().set_modified(before).unwrap();
    }),
    ("the folder moved away and back", |path, text| {
        let folder = path.parent().unwrap();
        let aside = folder.with_file_name("aside");
        fs::rename(folder, &aside).unwrap();
        fs::write(aside.join(path.file_name().unwrap()), text).unwrap();
        fs::rename(aside, folder).unwrap();
    }),
    ("touched again and again", |path, text| {
        fs::write(path, text).unwrap();
        for _ in 0..3 {
            fs::File::options().write(true).open(path).unwrap().set_modified(std::time::SystemTime::now()).unwrap();
        }
    }),
];

#[test]
fn however_a_file_is_saved_the_page_ends_as_the_file_is() {
    let site = site();
    let preview = Preview::of(&site, &[]);
    let path = site.path("content/a.md");
    let storm = number("POSTIL_SAVES", 0);
    for round in 0..SAVES.len() + storm {
        let (name, save) = SAVES[round % SAVES.len()];
        let text = format!("# Rivers\n\nThe river rises in the hills, saved {name} as number {round}.\n");
        save(&path, &text);
        if round < SAVES.len() || round + 1 == SAVES.len() + storm {
            preview.wait_for("/a.html", |page| page.contains(&format!("saved {name} as number {round}.")));
        }
    }
    // What was edited, and everything that was not, is as a build makes it.
    site.build();
    let script = |page: &str| page.lines().filter(|line| !line.contains("/.postil/")).collect::<Vec<_>>().join("\n");
    for page in ["a.html", "index.html", "b/index.html"] {
        assert_eq!(script(&preview.get(&format!("/{page}")).body), script(&site.page(page)), "{page}");
    }
}

#[test]
fn every_change_is_told_and_a_fault_leaves_the_last_good_page() {
    let site = site();
    let preview = Preview::of(&site, &[]);
    let mut events = TcpStream::connect(("127.0.0.1", preview.port)).unwrap();
    write!(events, "GET /.postil/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    events.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut events = BufReader::new(events);
    let mut next = || -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert!(events.read_line(&mut line).unwrap() > 0);
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    };
    site.write("content/a.md", "# Rivers\n\nThe river comes down from hills.\n");
    let event = next();
    assert_eq!((event["reach"].as_str(), event["pages"][0].as_str()), (Some("lists"), Some("a.html")), "{event}");
    let told: serde_json::Value = serde_json::from_str(&preview.get("/.postil/told?page=a.html").body).unwrap();
    assert_eq!(told["errors"], 1, "{told}");
    assert_eq!(told["article"]["passages"][0]["status"], "orphan", "{told}");
    site.write("static/mine.css", "p { color: blue }\n");
    let event = next();
    assert_eq!((event["reach"].as_str(), event["files"][0].as_str()), (Some("files"), Some("mine.css")), "{event}");
    // A template that cannot be read: the page stays, and what is wrong is told.
    site.write("templates/article.html", "{% if %}");
    assert_eq!(next()["reach"], "everything");
    assert!(preview.get("/a.html").body.contains("comes down"));
    let told: serde_json::Value = serde_json::from_str(&preview.get("/.postil/told?page=a.html").body).unwrap();
    assert!(told["elsewhere"].to_string().contains("templates/article.html"), "{told}");
    site.write("postil.toml", "titel = \"Rivers\"\n");
    assert_eq!(next()["reach"], "everything");
    assert!(preview.get("/a.html").body.contains("Rivers</title>"), "the last good configuration holds");
    fs::remove_file(site.path("templates/article.html")).unwrap();
    site.write("postil.toml", "title = \"Lakes\"\n");
    preview.wait_for("/a.html", |page| page.contains("· Lakes</title>"));
    let told: serde_json::Value = serde_json::from_str(&preview.get("/.postil/told?page=a.html").body).unwrap();
    assert_eq!(told["elsewhere"], serde_json::json!([]), "{told}");
}

#[test]
fn a_fault_in_the_template_of_a_list_is_told_over_the_last_good_page() {
    let site = site();
    site.write("content/a.notes.toml", "[[note]]\nat = \"rises\"\ntext = \"So.\"\ntags = [\"spring\"]\n");
    let preview = Preview::of(&site, &[]);
    assert!(preview.get("/").body.contains("Rivers"));
    let told = |page: &str| -> serde_json::Value {
        serde_json::from_str(&preview.get(&format!("/.postil/told?page={page}")).body).unwrap()
    };
    // Seen before, and the last good page stays; where somebody looks at an article, it is told as well.
    site.write("templates/home.html", "{{ nothing.here }}");
    preview.wait_for("/.postil/told?page=a.html", |told| told.contains("templates/home.html"));
    assert!(preview.get("/").body.contains("Rivers"), "the last good page");
    let (home, article) = (told("index.html"), told("a.html"));
    for told in [&home, &article] {
        assert_eq!((told["errors"].as_u64(), told["elsewhere"][0]["line"].as_u64()), (Some(1), Some(1)), "{told}");
    }
    // An article that is edited meanwhile does not mend it, nor does a new title.
    site.write("content/a.md", "# Streams\n\nThe stream rises in the hills.\n");
    preview.wait_for("/a.html", |page| page.contains("The stream"));
    assert_eq!(told("a.html")["errors"], 1);
    fs::remove_file(site.path("templates/home.html")).unwrap();
    preview.wait_for("/", |page| page.contains("Streams"));
    assert_eq!(told("index.html")["errors"], 0);
    // One that nobody has seen yet: a bare page says what is wrong.
    site.write("templates/tag.html", "{{ nothing.here }}");
    preview.wait_for("/.postil/told?page=a.html", |told| told.contains("templates/tag.html"));
    let page = preview.get("/tags/spring.html");
    assert_eq!((page.status, page.body.contains("/.postil/preview.js")), (200, true), "{}", page.body);
    assert!(page.body.contains("the template `templates/tag.html` cannot be used"), "{}", page.body);
    // A build says the same.
    let build = site.run(&["build"]);
    assert!(build.code == 1 && build.stderr.contains("templates/tag.html"), "{}", build.stderr);
}

#[test]
fn with_write_a_page_may_add_notes_and_accept_repairs_and_nobody_else() {
    let rises = "rises in the hills behind the old mill and runs past the village to the sea";
    let site = site();
    site.write("content/a.md", &format!("# Rivers\n\nThe river {rises}.\n"));
    let first = format!("[[note]]\nat = \"{rises}\"\ntext = \"In spring.\"\n");
    site.write("content/a.notes.toml", &first);
    let preview = Preview::of(&site, &["--write"]);
    let page = preview.get("/a.html").body;
    let token = page.split("data-token=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a token");
    let note = serde_json::json!({
        "page": "a.html", "words": "The river", "before": "", "after": " rises in",
        "kind": "context", "text": "A \"long\" one.",
    })
    .to_string();
    for more in
        ["", "X-Postil-Token: 0123\r\n", &format!("X-Postil-Token: {token}\r\nOrigin: https://evil.example\r\n")]
    {
        assert_eq!(preview.request("POST", "/.postil/note", more, &note).status, 403, "{more}");
    }
    assert_eq!(site.read("content/a.notes.toml").matches("[[note]]").count(), 1);
    let more = format!("X-Postil-Token: {token}\r\nOrigin: http://localhost:{}\r\n", preview.port);
    let answer = preview.request("POST", "/.postil/note", &more, &note);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let note = "\n[[note]]\nkind = \"context\"\nat = \"The river\"\ntext = 'A \"long\" one.'\n";
    assert_eq!(site.read("content/a.notes.toml"), first + note);
    preview.wait_for("/a.html", |page| page.contains("long"));
    site.write("content/a.md", &format!("# Rivers\n\nThe river {}.\n", rises.replace("hills", "high hills")));
    preview.wait_for("/.postil/told?page=a.html", |told| told.contains("\"drifted\""));
    let told: serde_json::Value = serde_json::from_str(&preview.get("/.postil/told?page=a.html").body).unwrap();
    let passage = &told["article"]["passages"][0];
    let repair = serde_json::json!({ "page": "a.html", "note": passage["note"], "target": 0, "candidate": null });
    let answer = preview.request("POST", "/.postil/repair", &more, &repair.to_string());
    assert_eq!((answer.status, answer.body.contains("\"wrong\":null")), (200, true), "{}", answer.body);
    assert!(site.read("content/a.notes.toml").contains("at = \"rises in the high hills behind"));
    let strange = preview.request("POST", "/.postil/note", &more, "{}");
    assert_eq!(strange.status, 400);
}

#[test]
fn words_that_are_selected_come_with_the_selector_that_decides() {
    let site = Site::of(&[("content/a.md", "# Rivers\n\nThe river and the *old* river, it’s said.\n")]);
    let preview = Preview::of(&site, &[]);
    let select = |words: &str, before: &str| -> serde_json::Value {
        serde_json::from_str(
            &preview.get(&format!("/.postil/select?page=a.html&words={words}&before={before}&after=")).body,
        )
        .unwrap()
    };
    assert_eq!(select("old%20river", "")["at"], "\"old river\"");
    assert_eq!(select("river", "the%20old%20")["at"], "{ exact = \"river\", suffix = \",\" }");
    assert_eq!(select("it%E2%80%99s", "")["path"], "content/a.notes.toml");
    assert!(select("sea", "")["wrong"].as_str().unwrap().contains("not words of the article"));
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_what_is_made_again() {
    let site = site();
    let preview = Preview::of(&site, &[]);
    let used = || {
        let status = fs::read_to_string(format!("/proc/{}/status", preview.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap().to_owned();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()
    };
    let mut first = 0;
    let times = number("POSTIL_REBUILDS", 30);
    for time in 0..times {
        // Every third time all is read again.
        if time % 3 == 2 {
            site.write("postil.toml", &format!("title = \"Rivers {time}\"\n"));
            preview.wait_for("/a.html", |page| page.contains(&format!("Rivers {time}</title>")));
        } else {
            site.write("content/a.md", &format!("# Rivers\n\nThe river rises in the hills, {time}.\n"));
            preview.wait_for("/a.html", |page| page.contains("hills</mark>") && page.contains(&format!(", {time}.")));
        }
        if time == times / 10 {
            first = used();
        }
    }
    assert!(used() * 2 <= first * 3, "from {first} KiB to {} KiB", used());
}

#[test]
#[cfg(unix)]
fn an_interrupt_ends_it_at_once() {
    let site = site();
    let mut preview = Preview::of(&site, &[]);
    let mut open = TcpStream::connect(("127.0.0.1", preview.port)).unwrap();
    write!(open, "GET /.postil/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let begun = Instant::now();
    let id = rustix::process::Pid::from_child(&preview.child);
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    assert!(preview.child.wait().unwrap().success());
    // A second where nothing else runs; this is to tell it from one that waits for its guests.
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn a_port_that_is_taken_is_left_alone() {
    let site = site();
    let first = Preview::of(&site, &[]);
    let second = Preview::of(&site, &[]);
    assert!(second.port > first.port);
    let run = site.run(&["serve", "--port", &first.port.to_string()]);
    assert_eq!((run.code, run.stderr.contains(&format!("port {} is taken", first.port))), (2, true), "{}", run.stderr);
}
