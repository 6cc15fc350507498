//! What each stage takes of an article of 1 600 words with 20 notes, and what a site of a hundred of them takes as a
//! whole: `cargo bench --bench stages`. The articles are those of `corpus`; `load`, `site` and `publish` touch the
//! disk.

#![allow(clippy::disallowed_methods, clippy::expect_used, dead_code, reason = "a benchmark writes its own site")]

mod corpus;

use corpus::forms::{self, Form};
use corpus::{Corpus, Size};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use postil::address::OutPath;
use postil::cite::{Cite, Formatter, Locator, Place, Style};
use postil::config::Config;
use postil::edition::asked::Asked;
use postil::edition::{self, Answers, Archives, Dates, Joined, Places, Shared, Wanted, anchoring, coverage};
use postil::export::{self, Exported, Format};
use postil::load::disk::Disk;
use postil::load::head::{self, Head};
use postil::load::people::People;
use postil::load::sidecar::Sidecar;
use postil::load::sources::Library;
use postil::load::tree::ArticleFile;
use postil::publish::{SiteFolders, Staging};
use postil::quote::{compare, source_text};
use postil::render::article::{Neighbours, page, write};
use postil::render::engine::Engine;
use postil::render::kept::Kept;
use postil::render::links::{Links, Targets};
use postil::render::page_maker::{PageMaker, site_view};
use postil::render::pieces::Pieces;
use postil::report::SourceFile;
use postil::site::outputs::Outputs;
use postil::site::{self, Wishes};
use postil::text;
use postil::words::interface::Interfaces;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZE: Size = Size { articles: 100, notes: 20, words: 1_600 };

/// One article of a corpus on disk.
struct One {
    folder: tempfile::TempDir,
    corpus: Corpus,
    article: corpus::Article,
    library: Library,
    style: Style,
    config: Config,
    disk: Disk,
}

impl One {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let corpus = Corpus::new(SIZE);
        forms::write(&corpus, Form::Postil, folder.path()).expect("a corpus");
        let mut library = Library::default();
        let faults = library.add(&Arc::new(SourceFile::new("content/sources.bib", forms::library(&corpus.sources))));
        assert!(faults.is_empty(), "{faults:?}");
        let style = Style::named("chicago-notes", None).expect("a style");
        let (article, disk) = (corpus.article(7), Disk::new(folder.path()));
        Self { folder, corpus, article, library, style, config: Config::default(), disk }
    }

    fn file(&self) -> ArticleFile {
        let path = format!("content/{}/{}", self.article.section, self.article.name);
        ArticleFile {
            markdown: format!("{path}.md"),
            sidecar: Some(format!("{path}.notes.toml")),
            section: false,
            lang: None,
        }
    }

    fn markdown(&self) -> String {
        forms::markdown(&self.corpus, &self.article, Form::Postil)
    }

    fn sidecar(&self) -> String {
        forms::sidecar(&self.corpus, &self.article.notes)
    }

    fn head(&self) -> Head {
        let (head, faults) = head::read(&self.disk, &self.file(), &self.config).expect("a file");
        assert!(faults.is_empty(), "{faults:?}");
        head.expect("a head")
    }

    /// Makes the edition of the article and hands it over.
    fn joined<R>(&self, then: impl FnOnce(&Shared<'_>, &PageMaker<'_>, &Joined<'_>) -> R) -> R {
        let (people, asked, interfaces) = (People::default(), Asked::default(), Interfaces::default());
        let archives = Archives::new(&self.disk, &[], 0, None);
        let answers = Answers { library: &self.library, archives: &archives, today: None };
        let shared = Shared::new(&self.disk, &self.config, &people, &self.style, answers, &asked);
        let maker = PageMaker {
            config: &self.config,
            people: &people,
            engine: Engine::new(vec![]).expect("templates"),
            targets: Targets::default(),
            places: Places { urls: self.config.urls },
            interfaces: &interfaces,
            interface: interfaces.of(&self.config.lang),
            site: site_view(&self.config, &interfaces.of(&self.config.lang), vec![]),
            dates: Dates(&self.style),
            references: Pieces::default(),
            kept: Kept::default(),
            menu: vec![],
            feeds: std::collections::BTreeMap::new(),
            kept_pages: None,
        };
        let head = self.head();
        let made = edition::with(&shared, &head, Wanted::default(), |joined, _| then(&shared, &maker, joined));
        made.expect("files").unwrap_or_else(|findings| panic!("{findings:?}"))
    }
}

fn load(criterion: &mut Criterion) {
    let one = One::new();
    let sidecar = one.sidecar();
    criterion.bench_function("load", |timed| {
        timed.iter(|| {
            let opened = head::open(&one.disk, &one.file().markdown, &one.config).expect("a file");
            black_box((opened.is_ok(), Sidecar::read(&sidecar).notes.len()))
        });
    });
}

fn texts(criterion: &mut Criterion) {
    let one = One::new();
    let (markdown, sidecar) = (one.markdown(), Sidecar::read(&one.sidecar()));
    criterion.bench_function("text", |timed| {
        timed.iter(|| black_box(text::parse(&markdown, one.config.syntax, &|_| false).text.string.len()));
    });
    let parsed = text::parse(&markdown, one.config.syntax, &|_| false);
    criterion.bench_function("anchor", |timed| {
        timed.iter(|| black_box(anchoring::passages(&parsed, &sidecar.notes, "en").len()));
    });
    // Each passage is sought in a text that is ten times as long.
    let longer: Vec<String> =
        (0..10).map(|at| forms::markdown(&one.corpus, &one.corpus.article(at), Form::Postil)).collect();
    let kept = source_text("kept.txt", longer.join("\n").as_bytes()).unwrap_or_else(|_| panic!("a text"));
    criterion.bench_function("quote", |timed| {
        timed.iter(|| {
            let compared = one.article.notes.iter().map(|note| compare(&note.at, &kept, "en").difference.len());
            black_box((coverage::find(&parsed, "en").quotations.len(), compared.sum::<usize>()))
        });
    });
}

fn cite(criterion: &mut Criterion) {
    let one = One::new();
    let pages: Vec<String> = one.article.notes.iter().map(|note| note.page.to_string()).collect();
    let cites = one.article.notes.iter().zip(&pages).enumerate().map(|(at, (note, page))| {
        let source = one.library.get(&one.corpus.sources[note.source].key).expect("a source");
        Place::Note(at + 1, vec![Cite::of(&source.item).at(Locator::Page, page)])
    });
    let places: Vec<Place<'_>> = cites.collect();
    criterion.bench_function("cite", |timed| {
        timed.iter(|| black_box(Formatter::new(&one.style).article(&places).references.len()));
    });
}

fn pages(criterion: &mut Criterion) {
    let one = One::new();
    one.joined(|shared, maker, joined| {
        let edition = joined.edition;
        let written = || {
            let mut links = Links::new(&maker.targets, shared.asked(), &edition.head.out, edition.head.folder());
            let written = write(maker, edition, &mut links).unwrap_or_else(|fault| panic!("{fault:?}"));
            (written, links)
        };
        criterion.bench_function("render", |timed| {
            timed.iter(|| {
                let (written, mut links) = written();
                let page = page(maker, edition, "article.html", Neighbours::default(), written, &mut links);
                black_box(page.map_or(0, |page| page.len()))
            });
        });
        let (written, _) = written();
        let texts: Vec<&str> = written.notes.iter().map(|note| note.html.as_str()).collect();
        let article = Exported { shared, places: maker.places, edition, texts: &texts, interface: &maker.interface };
        criterion.bench_function("export", |timed| {
            timed.iter(|| black_box(export::one(article, Format::Jsonld).len()));
        });
    });
}

fn whole(criterion: &mut Criterion) {
    let one = One::new();
    let root = &one.disk;
    let configured = site::configure(root).expect("a site");
    let mut group = criterion.benchmark_group("of a hundred articles");
    group.sample_size(20);
    group.bench_function("site", |timed| {
        timed.iter(|| {
            let made = site::make(root, &configured, &Wishes::default(), &Outputs::nowhere());
            black_box(made.map_or(0, |made| made.records.len()))
        });
    });
    let page = "words of a page ".repeat(4 << 10);
    group.bench_function("publish", |timed| {
        timed.iter_batched(
            || tempfile::tempdir().expect("a folder"),
            |folder| {
                publish(folder.path(), &page);
                folder
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn publish(root: &Path, page: &str) {
    let site = SiteFolders { root: root.to_owned(), sources: vec![], home: None, adopt: false };
    let staging = Staging::open(&root.join("public"), &root.join(".postil"), &site).expect("a folder");
    for number in 0..SIZE.articles {
        let path = OutPath::new(&format!("s/{number}.html")).expect("a path");
        staging.write(&path, page.as_bytes(), "bench").expect("written");
    }
    staging.commit().expect("published");
}

criterion_group!(benches, load, texts, cite, pages, whole);
criterion_main!(benches);
